import type { State } from '../../engine/workflow/states.ts'
import { isId } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { pool } from '../store/pool.ts'

export interface StoredTask {
  readonly id: string
  readonly name: string
  readonly type: 'ACTION' | 'WORKFLOW'
  readonly state: State
  readonly workflowName: string
  readonly workflowExecutionId: string
  readonly runtimeContext: string
  readonly published: string
}

/** A task execution of the project. @throws Refusal 404 */
export const findTask = async (projectId: string, id: string): Promise<StoredTask> => {
  if (!isId(id)) throw refuse('task-not-found', { id })
  const { rows } = await pool().query<StoredTask>({
    name: 'task-by-id',
    text: `SELECT id, name, type, state, workflow_name AS "workflowName", published,
                  workflow_execution_id AS "workflowExecutionId", runtime_context AS "runtimeContext"
           FROM task_executions WHERE id = $1 AND project_id = $2`,
    values: [id, projectId],
  })
  if (rows[0] === undefined) throw refuse('task-not-found', { id })
  return rows[0]
}
