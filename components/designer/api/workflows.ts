import { z } from 'zod'
import { fetchJson } from '../../api/fetch-json.ts'
import { definitionApi } from '../../url/definition.ts'
import { newest } from './definitions.ts'

const opened = newest.extend({ id: z.string() })
export type OpenedWorkflow = z.infer<typeof opened>

/** The newest text of a stored workflow. */
export const getWorkflow = async (id: string): Promise<OpenedWorkflow> =>
  opened.parse(await fetchJson(definitionApi({ kind: 'workflow', id })))

const created = z.object({ workflows: z.array(z.object({ id: z.string() })).min(1) })

/** Stores the workflows of a new text and opens the first of them. */
export async function createWorkflow(text: string): Promise<OpenedWorkflow> {
  const { workflows } = created.parse(await fetchJson('/v2/workflows', { method: 'POST', text }))
  return getWorkflow(workflows[0]!.id)
}
