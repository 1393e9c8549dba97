import { systemActions } from '../../actions/registry.ts'
import { isId } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { pool } from '../store/pool.ts'

export interface StoredAction {
  readonly id: string
  readonly projectId: string
  readonly name: string
  readonly definition: string
  readonly workbookName: string | null
}

/** An ad-hoc action by id, or by name in exactly that namespace. @throws Refusal 404 */
export const findAction = async (projectId: string, identifier: string, namespace: string): Promise<StoredAction> => {
  const { rows } = await pool().query<StoredAction>(
    `SELECT id, project_id AS "projectId", name, definition, workbook_name AS "workbookName" FROM action_definitions
     WHERE (id = $1 OR (name = $2 AND namespace = $3)) AND (project_id = $4 OR scope = 'public')
     ORDER BY project_id = $4 DESC LIMIT 1`,
    [isId(identifier) ? identifier : null, identifier, namespace, projectId],
  )
  if (rows[0] === undefined) throw refuse('action-not-found', { id: identifier, namespace })
  return rows[0]
}

/** System actions come with the service: nobody may replace or delete one. @throws Refusal 400 */
export const refuseSystemActions = (names: readonly string[]): void => {
  const name = names.find((one) => systemActions.has(one))
  if (name !== undefined) throw refuse('system-action', { name })
}
