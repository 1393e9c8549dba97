import type { State } from '../../engine/workflow/states.ts'
import { isId } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { pool } from '../store/pool.ts'

export interface StoredExecution {
  readonly id: string
  readonly workflowId: string | null
  readonly workflowName: string
  readonly workflowNamespace: string
  readonly revisionId: string
  readonly state: State
  /** Number of its last event. */
  readonly seq: number
  readonly params: string
  readonly input: string
}

/** An execution of the project. @throws Refusal 404 */
export const findExecution = async (projectId: string, id: string): Promise<StoredExecution> => {
  if (!isId(id)) throw refuse('execution-not-found', { id })
  const { rows } = await pool().query<StoredExecution>({
    name: 'execution-by-id',
    text: `SELECT id, workflow_id AS "workflowId", workflow_name AS "workflowName", state, seq, params, input,
                  workflow_namespace AS "workflowNamespace", revision_id AS "revisionId"
           FROM workflow_executions WHERE id = $1 AND project_id = $2`,
    values: [id, projectId],
  })
  if (rows[0] === undefined) throw refuse('execution-not-found', { id })
  return rows[0]
}
