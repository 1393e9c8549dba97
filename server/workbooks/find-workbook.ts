import { refuse } from '../refusal.ts'
import { pool } from '../store/pool.ts'

/** The id of a workbook by name. @throws Refusal 404 */
export const findWorkbook = async (projectId: string, name: string, namespace: string): Promise<string> => {
  const { rows } = await pool().query<{ id: string }>(
    `SELECT id FROM workbooks WHERE name = $1 AND namespace = $2 AND (project_id = $3 OR scope = 'public')
     ORDER BY project_id = $3 DESC LIMIT 1`,
    [name, namespace, projectId],
  )
  if (rows[0] === undefined) throw refuse('workbook-not-found', { id: name, namespace })
  return rows[0].id
}
