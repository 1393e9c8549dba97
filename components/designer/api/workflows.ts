import { z } from 'zod'
import { fetchJson } from '../../api/fetch-json.ts'

const opened = z.object({
  id: z.string(),
  name: z.string(),
  namespace: z.string(),
  definition: z.string(),
  /** The revision that the text is; another one by the time of saving means that somebody else saved. */
  revisionId: z.string(),
})
export type OpenedWorkflow = z.infer<typeof opened>

/** The newest text of a stored workflow. */
export const getWorkflow = async (id: string): Promise<OpenedWorkflow> =>
  opened.parse(await fetchJson(`/api/workflows/${encodeURIComponent(id)}`))

/** Stores a changed text under the id it has. */
export async function updateWorkflow(id: string, text: string): Promise<OpenedWorkflow> {
  await fetchJson(`/v2/workflows/${encodeURIComponent(id)}`, { method: 'PUT', text })
  return getWorkflow(id)
}

const created = z.object({ workflows: z.array(z.object({ id: z.string() })).min(1) })

/** Stores the workflows of a new text and opens the first of them. */
export async function createWorkflow(text: string): Promise<OpenedWorkflow> {
  const { workflows } = created.parse(await fetchJson('/v2/workflows', { method: 'POST', text }))
  return getWorkflow(workflows[0]!.id)
}
