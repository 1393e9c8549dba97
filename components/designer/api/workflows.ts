import { z } from 'zod'
import { fetchJson } from '../../api/fetch-json.ts'

const opened = z.object({
  id: z.string(),
  name: z.string(),
  namespace: z.string(),
  definition: z.string(),
  /** The revision that the text is; another one by the time of saving means that somebody else saved. */
  revisionId: z.string(),
  revision: z.number(),
  author: z.string().nullable(),
  publishedAt: z.string().nullable(),
  /** The workbook it is made from. */
  workbookName: z.string().nullable(),
})
export type OpenedWorkflow = z.infer<typeof opened>

const address = (id: string) => `/api/workflows/${encodeURIComponent(id)}`

/** The newest text of a stored workflow. */
export const getWorkflow = async (id: string): Promise<OpenedWorkflow> => opened.parse(await fetchJson(address(id)))

export interface Publication {
  readonly text: string
  /** The revision it was made from. */
  readonly baseId: string | null
  readonly message: string
}

/** Publishes the next revision. @throws ApiError 409 when another than the base is the newest */
export const publishWorkflow = async (id: string, publication: Publication): Promise<OpenedWorkflow> =>
  opened.parse(await fetchJson(address(id), { method: 'PUT', json: publication }))

const created = z.object({ workflows: z.array(z.object({ id: z.string() })).min(1) })

/** Stores the workflows of a new text and opens the first of them. */
export async function createWorkflow(text: string): Promise<OpenedWorkflow> {
  const { workflows } = created.parse(await fetchJson('/v2/workflows', { method: 'POST', text }))
  return getWorkflow(workflows[0]!.id)
}
