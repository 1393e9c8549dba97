/*
 * Hooks before a task runs, in Mistral's fixed order: pause-before, wait-before, then timeout and concurrency are armed.
 * A task passes them once for each start by the engine or by a rerun; retries do not pass them again.
 */
import { ok, type Result } from '../../result.ts'
import { policyOf } from '../clauses.ts'
import { pauseExecution } from '../operate/pause.ts'
import { taskLayers } from '../scope.ts'
import { setTaskState } from '../set-state.ts'
import type { TaskState } from '../state.ts'
import type { Turn } from '../turn.ts'
import { addTimer } from './timers.ts'
import { policyFlag, policyNumber } from './value.ts'

/** Value: whether the task goes on to run now. */
export const beforePolicies = (turn: Turn, task: TaskState): Result<boolean, string> => {
  const { state } = turn
  const layers = taskLayers(state, task, task.inbound.values)
  const { runtime, spec } = task
  if (!runtime.pauseBeforeDone) {
    const pause = policyFlag(turn, task, policyOf(state.spec, spec, 'pauseBefore'), layers, 'PauseBeforePolicy')
    if (!pause.ok) return pause
    runtime.pauseBeforeDone = true
    if (pause.value) {
      runtime.waitBeforeDone = true
      const timed = armTimeout(turn, task)
      if (!timed.ok) return timed
      setTaskState(turn, task, 'IDLE', "Set by 'pause-before' policy", { code: 'pause-before' })
      pauseExecution(turn, null, { by: 'pause-before', name: task.name })
      return ok(false)
    }
  }
  if (!runtime.waitBeforeDone) {
    runtime.waitBeforeDone = true
    const sound = checkLater(turn, task)
    if (!sound.ok) return sound
    const timed = armTimeout(turn, task)
    if (!timed.ok) return timed
    const wait = policyNumber(turn, task, policyOf(state.spec, spec, 'waitBefore'), layers, 'WaitBeforePolicy')
    if (!wait.ok) return wait
    if (wait.value > 0) {
      const until = addTimer(turn, task, 'wait-before', wait.value)
      setTaskState(turn, task, 'DELAYED', `Delayed by 'wait-before' policy [delay=${wait.value}]`, {
        code: 'wait-before',
        until,
      })
      return ok(false)
    }
  }
  return ok(true)
}

/** Policies that act at the end are checked before anything runs. */
const checkLater = (turn: Turn, task: TaskState): Result<null, string> => {
  const layers = taskLayers(turn.state, task, task.inbound.values)
  const retry = policyOf(turn.state.spec, task.spec, 'retry')
  for (const [value, name] of [
    [policyOf(turn.state.spec, task.spec, 'waitAfter'), 'WaitAfterPolicy'],
    [retry?.count, 'RetryPolicy'],
    [retry?.delay, 'RetryPolicy'],
  ] as const) {
    const number = policyNumber(turn, task, value, layers, name)
    if (!number.ok) return number
  }
  return ok(null)
}

/** Arms the time-out of this attempt; a timer of an earlier attempt is ignored when it fires. */
export const armTimeout = (turn: Turn, task: TaskState): Result<null, string> => {
  const layers = taskLayers(turn.state, task, task.inbound.values)
  const seconds = policyNumber(turn, task, policyOf(turn.state.spec, task.spec, 'timeout'), layers, 'TimeoutPolicy')
  if (!seconds.ok) return seconds
  task.runtime.timeout = seconds.value > 0 ? seconds.value : null
  if (seconds.value > 0) addTimer(turn, task, 'timeout', seconds.value)
  return ok(null)
}
