import { refuse } from '../refusal.ts'
import { pool } from '../store/pool.ts'
import { findWorkbook } from '../workbooks/find-workbook.ts'

interface Newest {
  readonly id: string
  readonly number: number
  readonly created_at: Date
  readonly author: string | null
  readonly message: string | null
}

/** A workbook's newest text, for the designer. @throws Refusal 404 */
export const getWorkbook = async (projectId: string, name: string, namespace: string) => {
  const workbook = await findWorkbook(projectId, name, namespace)
  // With the text: what is stored between the two queries must not pass for what this revision says.
  const { rows } = await pool().query<Newest & { readonly definition: string }>(
    `SELECT id, number, definition, created_at, author, message FROM workbook_revisions WHERE workbook_id = $1
     ORDER BY number DESC LIMIT 1`,
    [workbook.id],
  )
  const newest = rows[0]
  if (newest === undefined) throw refuse('workbook-not-found', { id: name, namespace })
  return {
    id: workbook.id,
    name: workbook.name,
    namespace: workbook.namespace,
    scope: workbook.scope,
    tags: workbook.tags,
    definition: newest.definition,
    revisionId: newest.id,
    revision: newest.number,
    author: newest.author,
    message: newest.message,
    publishedAt: newest.created_at.toISOString(),
  }
}
