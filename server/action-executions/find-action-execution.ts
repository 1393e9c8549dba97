import type { State } from '../../engine/workflow/states.ts'
import { isId } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { pool } from '../store/pool.ts'

export interface StoredActionExecution {
  readonly id: string
  readonly name: string
  readonly state: State
  readonly isSync: boolean
  readonly taskExecutionId: string | null
  readonly workflowExecutionId: string | null
}

/** An action execution of the project. @throws Refusal 404 */
export const findActionExecution = async (projectId: string, id: string): Promise<StoredActionExecution> => {
  if (!isId(id)) throw refuse('action-execution-not-found', { id })
  const { rows } = await pool().query<StoredActionExecution>({
    name: 'action-execution-by-id',
    text: `SELECT id, name, state, is_sync AS "isSync", task_execution_id AS "taskExecutionId",
                  workflow_execution_id AS "workflowExecutionId"
           FROM action_executions WHERE id = $1 AND project_id = $2`,
    values: [id, projectId],
  })
  if (rows[0] === undefined) throw refuse('action-execution-not-found', { id })
  return rows[0]
}
