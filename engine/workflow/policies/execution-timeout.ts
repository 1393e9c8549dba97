/*
 * The time a whole execution may take: `params.timeout`, whole seconds from its first turn, pauses included. What has
 * not ended by then ends in ERROR, with all its sub-workflows and actions under way. A rerun afterwards has no limit.
 * Ours: to Mistral it is a parameter without a meaning.
 */
import { stopExecution } from '../operate/stop.ts'
import type { ExecutionState } from '../state.ts'
import type { Turn } from '../turn.ts'

export const armExecutionTimeout = (turn: Turn): void => {
  const { state, env, out } = turn
  const seconds = timeoutOf(state)
  if (seconds === null) return
  out.timers.push({ id: env.newId(), kind: 'execution', taskId: null, attempt: 0, dueAt: env.now + seconds * 1000 })
}

export const timeOutExecution = (turn: Turn): void =>
  stopExecution(turn, 'ERROR', `Execution timed out [timeout(s)=${timeoutOf(turn.state) ?? 0}].`, { cascade: true })

const timeoutOf = ({ params }: ExecutionState): number | null => {
  const { timeout } = params
  return typeof timeout === 'number' && Number.isInteger(timeout) && timeout > 0 ? timeout : null
}
