import { isId } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { pool } from '../store/pool.ts'

/** The id of a code source by id or by name; the project's own goes before others' public ones. @throws Refusal 404 */
export const findCodeSource = async (projectId: string, identifier: string, namespace: string): Promise<string> => {
  const byId = isId(identifier)
  const { rows } = await pool().query<{ id: string }>(
    `SELECT id FROM code_sources WHERE ${byId ? 'id = $1' : 'name = $1 AND namespace = $3'}
       AND (project_id = $2 OR scope = 'public') ORDER BY project_id = $2 DESC LIMIT 1`,
    byId ? [identifier, projectId] : [identifier, projectId, namespace],
  )
  if (rows[0] === undefined) throw refuse('code-source-not-found', { id: identifier, namespace })
  return rows[0].id
}
