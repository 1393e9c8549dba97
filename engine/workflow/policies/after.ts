/* Hooks at a task's end, in Mistral's fixed order: wait-after, fail-on, retry. Each may put the end off. */
import { ok, type Result } from '../../result.ts'
import { beginAttempt } from '../attempt.ts'
import { policyOf } from '../clauses.ts'
import { outboundOf } from '../outbound.ts'
import { taskLayers } from '../scope.ts'
import { setTaskState } from '../set-state.ts'
import type { TaskState } from '../state.ts'
import { isFinal, type State } from '../states.ts'
import type { Turn } from '../turn.ts'
import { addTimer } from './timers.ts'
import { policyFlag, policyNumber } from './value.ts'

interface End {
  readonly state: State
  readonly info: string | null
}

/** The state to end in, or null when the task is delayed. */
export const afterPolicies = (
  turn: Turn,
  task: TaskState,
  to: State,
  info: string | null,
): Result<End | null, string> => {
  const { state } = turn
  if (to === 'SKIPPED') return ok({ state: to, info })
  const layers = taskLayers(state, task, outboundOf(task).values)
  if (!task.runtime.waitAfterDone) {
    const wait = policyNumber(turn, task, policyOf(state.spec, task.spec, 'waitAfter'), layers, 'WaitAfterPolicy')
    if (!wait.ok) return wait
    task.runtime.waitAfterDone = true
    if (wait.value > 0) {
      task.runtime.remembered = { state: to, info }
      const until = addTimer(turn, task, 'wait-after', wait.value)
      setTaskState(turn, task, 'DELAYED', `Delayed by 'wait-after' policy [delay=${wait.value}]`, {
        code: 'wait-after',
        until,
      })
      return ok(null)
    }
  }
  let end: End = { state: to, info }
  if (to === 'SUCCESS') {
    const fail = policyFlag(turn, task, policyOf(state.spec, task.spec, 'failOn'), layers, '')
    if (!fail.ok) return fail
    if (fail.value) end = { state: 'ERROR', info: "Failed by 'fail-on' policy" }
  }
  return retry(turn, task, end)
}

const retry = (turn: Turn, task: TaskState, end: End): Result<End | null, string> => {
  const policy = policyOf(turn.state.spec, task.spec, 'retry')
  if (policy === undefined || (end.state !== 'ERROR' && end.state !== 'SUCCESS')) return ok(end)
  // Nobody waits for another attempt any more: the workflow was stopped or has failed.
  if (isFinal(turn.state.state)) return ok(end)
  const layers = taskLayers(turn.state, task, outboundOf(task).values)
  const count = policyNumber(turn, task, policy.count, layers, 'RetryPolicy')
  if (!count.ok) return count
  const delay = policyNumber(turn, task, policy.delay, layers, 'RetryPolicy')
  if (!delay.ok) return delay
  if (count.value === 0) return ok(end)
  // Both conditions are looked at whatever the outcome, so that a faulty one shows at the first attempt.
  const goOn = policyFlag(turn, task, policy.continueOn, layers, '')
  if (!goOn.ok) return goOn
  const stop = policyFlag(turn, task, policy.breakOn, layers, '')
  if (!stop.ok) return stop
  if (task.runtime.retryNo >= count.value) return ok(end)
  if (end.state === 'SUCCESS' && policy.continueOn === undefined) return ok(end)
  if (policy.continueOn !== undefined && !goOn.value) return ok(end)
  if (end.state === 'ERROR' && stop.value) return ok(end)
  task.runtime.retryNo++
  for (const action of task.actions) {
    if (action.accepted) {
      action.accepted = false
      turn.out.actions.add(action)
    }
  }
  for (const child of task.children) {
    if (child.accepted) {
      child.accepted = false
      turn.out.rejected.push(child.id)
    }
  }
  beginAttempt(task)
  const until = addTimer(turn, task, 'retry', delay.value)
  setTaskState(turn, task, 'DELAYED', `Delayed by 'retry' policy [delay=${delay.value}]`, {
    code: 'retry',
    attempt: task.runtime.retryNo,
    of: count.value,
    until,
  })
  return ok(null)
}
