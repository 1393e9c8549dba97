import { isMap, type ValueMap } from '../../engine/data/values.ts'
import { checkFieldSize } from '../field-limit.ts'
import { refuse } from '../refusal.ts'
import { pool } from '../store/pool.ts'
import { findExecution, type StoredExecution } from './find-execution.ts'
import { sendMessage } from './send-message.ts'

export interface UpdateExecution {
  readonly state: string | null
  readonly stateInfo: string | null
  readonly description: string | null
  readonly params: ValueMap | null
  /** Who asks; empty without authentication. */
  readonly by: string
}

const asked = ['RUNNING', 'PAUSED', 'SUCCESS', 'ERROR', 'CANCELLED'] as const
type Asked = (typeof asked)[number]

/**
 * Changes the state, the environment or the description of an execution; gives it as it was before.
 *
 * @throws Refusal
 */
export const updateExecution = async (
  projectId: string,
  id: string,
  change: UpdateExecution,
): Promise<StoredExecution> => {
  const execution = await findExecution(projectId, id)
  const { state, stateInfo, description } = change
  const given = change.params?.env
  const env = isMap(given) && Object.keys(given).length > 0 ? given : null
  if (env !== null) checkFieldSize('params', env)
  if (state === null && !description && env === null) throw refuse('nothing-to-update')
  if (description && state !== null) throw refuse('description-separately')
  if (env !== null && state === null && !['IDLE', 'PAUSED', 'ERROR'].includes(execution.state)) {
    throw refuse('env-not-now', { state: execution.state })
  }
  if (env !== null && state !== null && state !== 'RUNNING') throw refuse('env-with-state')
  if (description) {
    await pool().query('UPDATE workflow_executions SET description = $2, updated_at = now() WHERE id = $1', [
      id,
      description,
    ])
  }
  if (state !== null) {
    if (!isAsked(state)) throw refuse('bad-execution-state', { state })
    await sendMessage(id, {
      kind: 'set-state',
      state,
      stateInfo,
      ...(env === null ? {} : { env }),
      ...(change.by === '' ? {} : { by: change.by }),
    })
  } else if (env !== null) {
    await sendMessage(id, { kind: 'merge-env', env })
  }
  return execution
}

const isAsked = (state: string): state is Asked => asked.includes(state as Asked)
