import { isId } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { pool } from '../store/pool.ts'

/** The id of a dynamic action by id or by name; the project's own first. @throws Refusal 404 */
export const findDynamicAction = async (projectId: string, identifier: string, namespace: string): Promise<string> => {
  const id = await find(projectId, identifier, namespace)
  if (id === null) throw refuse('dynamic-action-not-found', { id: identifier, namespace })
  return id
}

/** Whether that name is a dynamic action's. */
export const isDynamicAction = async (projectId: string, name: string, namespace: string): Promise<boolean> =>
  !isId(name) && (await find(projectId, name, namespace)) !== null

const find = async (projectId: string, identifier: string, namespace: string): Promise<string | null> => {
  const byId = isId(identifier)
  const { rows } = await pool().query<{ id: string }>(
    `SELECT id FROM dynamic_actions WHERE ${byId ? 'id = $1' : 'name = $1 AND namespace = $3'}
       AND (project_id = $2 OR scope = 'public') ORDER BY project_id = $2 DESC LIMIT 1`,
    byId ? [identifier, projectId] : [identifier, projectId, namespace],
  )
  return rows[0]?.id ?? null
}
