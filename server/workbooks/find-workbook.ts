import { refuse } from '../refusal.ts'
import { pool } from '../store/pool.ts'

export interface StoredWorkbook {
  readonly id: string
  readonly projectId: string
  readonly name: string
  readonly namespace: string
  readonly definition: string
  readonly tags: readonly string[]
  readonly scope: string
}

/** A workbook by name; the project's own goes before what others publish. @throws Refusal 404 */
export const findWorkbook = async (projectId: string, name: string, namespace: string): Promise<StoredWorkbook> => {
  const { rows } = await pool().query<StoredWorkbook>(
    `SELECT id, project_id AS "projectId", name, namespace, definition, tags, scope FROM workbooks
     WHERE name = $1 AND namespace = $2 AND (project_id = $3 OR scope = 'public')
     ORDER BY project_id = $3 DESC LIMIT 1`,
    [name, namespace, projectId],
  )
  if (rows[0] === undefined) throw refuse('workbook-not-found', { id: name, namespace })
  return rows[0]
}
