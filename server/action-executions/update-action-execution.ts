import { stringifyJson } from '../../engine/data/json.ts'
import { newMap, type Value, type ValueMap } from '../../engine/data/values.ts'
import { isFinal } from '../../engine/workflow/states.ts'
import { sendMessage } from '../executions/send-message.ts'
import { refuse } from '../refusal.ts'
import { pool } from '../store/pool.ts'
import { findActionExecution, type StoredActionExecution } from './find-action-execution.ts'

export interface Report {
  readonly state: string | null
  readonly output: ValueMap | null
}

/** Takes what somebody reports of an action. @throws Refusal 400 when it has ended already, 404 */
export const updateActionExecution = async (
  projectId: string,
  id: string,
  { state, output }: Report,
): Promise<void> => {
  const action = await findActionExecution(projectId, id)
  switch (state) {
    case 'SUCCESS':
    case 'ERROR':
    case 'CANCELLED': {
      if (isFinal(action.state)) throw refuse('action-completed', { id })
      if (action.workflowExecutionId === null) return endAlone(action, state, output)
      const given = output === null ? {} : { output }
      return sendMessage(action.workflowExecutionId, { kind: 'action-result', actionId: id, state, ...given })
    }
    case 'PAUSED':
    case 'RUNNING': {
      if (action.isSync) throw refuse('only-async', { state, id })
      if (isFinal(action.state)) throw refuse('action-completed', { id })
      if (action.workflowExecutionId === null) return setAlone(action, state)
      return sendMessage(action.workflowExecutionId, { kind: 'action-state', actionId: id, state })
    }
    default:
      throw refuse('bad-action-state', { state: state ?? 'None' })
  }
}

/** An action outside of workflows has no owner: the row itself is all there is. */
const endAlone = async (
  { id }: StoredActionExecution,
  state: 'SUCCESS' | 'ERROR' | 'CANCELLED',
  output: ValueMap | null,
): Promise<void> => {
  const result: Value =
    state === 'SUCCESS' ? (output ?? newMap()) : state === 'ERROR' ? (output ?? 'Unknown error') : null
  const { rowCount } = await pool().query(
    `UPDATE action_executions SET state = $2, output = $3, accepted = true, updated_at = now(), finished_at = now()
     WHERE id = $1 AND state NOT IN ('SUCCESS', 'ERROR', 'CANCELLED')`,
    [id, state, stringifyJson({ result })],
  )
  if (rowCount === 0) throw refuse('action-completed', { id })
}

const setAlone = async ({ id }: StoredActionExecution, state: 'PAUSED' | 'RUNNING'): Promise<void> => {
  await pool().query(
    `UPDATE action_executions SET state = $2, updated_at = now()
     WHERE id = $1 AND state NOT IN ('SUCCESS', 'ERROR', 'CANCELLED')`,
    [id, state],
  )
}
