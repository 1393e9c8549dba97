import { z } from 'zod'
import { fetchJson } from '../../api/fetch-json.ts'
import { type Definition, definitionApi } from '../../url/definition.ts'

/** The newest text of a workflow or workbook. */
export const newest = z.object({
  name: z.string(),
  namespace: z.string(),
  definition: z.string(),
  /** The revision that the text is; another one by the time of saving means that somebody else saved. */
  revisionId: z.string(),
  revision: z.number(),
  author: z.string().nullable(),
  publishedAt: z.string().nullable(),
  /** The workbook that a workflow is made from; a workbook is made from none. */
  workbookName: z.string().nullable().default(null),
})
export type Newest = z.infer<typeof newest>

export const getNewest = async (of: Definition): Promise<Newest> => newest.parse(await fetchJson(definitionApi(of)))

export interface Publication {
  readonly text: string
  /** The revision it was made from. */
  readonly baseId: string | null
  readonly message: string
}

/** Publishes the next revision. @throws ApiError 409 when another than the base is the newest */
export const publish = async (of: Definition, publication: Publication): Promise<Newest> =>
  newest.parse(await fetchJson(definitionApi(of), { method: 'PUT', json: publication }))

interface Opened {
  readonly id: string | null
  readonly book: string | null
  readonly namespace: string
}

/** What is open in a designer; null while it is not stored. */
export const definitionOf = ({ id, book, namespace }: Opened): Definition | null => {
  if (id === null) return null
  return book === null ? { kind: 'workflow', id } : { kind: 'workbook', name: book, namespace }
}
