import { z } from 'zod'
import { fetchJson } from '../../api/fetch-json.ts'

const stored = z.object({ id: z.string(), name: z.string(), namespace: z.string().nullish(), definition: z.string() })
export type StoredWorkflow = z.infer<typeof stored>

const list = z.object({ workflows: z.array(stored).min(1) })
const one = z.union([stored, list.transform(({ workflows }) => workflows[0]!)])

/** The stored workflow with its text. */
export async function getWorkflow(id: string): Promise<StoredWorkflow> {
  return stored.parse(await fetchJson(`/v2/workflows/${encodeURIComponent(id)}`))
}

/** Stores a changed text under the id it has. */
export async function updateWorkflow(id: string, text: string): Promise<StoredWorkflow> {
  return one.parse(await fetchJson(`/v2/workflows/${encodeURIComponent(id)}`, { method: 'PUT', text }))
}

/** Stores a new text: its first workflow. */
export async function createWorkflow(text: string): Promise<StoredWorkflow> {
  return one.parse(await fetchJson('/v2/workflows', { method: 'POST', text }))
}
