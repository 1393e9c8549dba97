import type { ValueMap } from '../../data/values.ts'
import { fault } from '../../errors.ts'
import { err, ok, type Result } from '../../result.ts'
import { beginAttempt, presentOf } from '../attempt.ts'
import { finishTask } from '../complete-task.ts'
import { forceFail } from '../force-fail.ts'
import { keepInboundOf, takeInbound } from '../inbound-context.ts'
import type { Fault } from '../messages.ts'
import { publish } from '../publish.ts'
import { wakeTasks } from '../refresh.ts'
import { setExecutionState, setTaskState } from '../set-state.ts'
import { newRuntime, type TaskState } from '../state.ts'
import { isFinal, mayBecome, type State } from '../states.ts'
import type { Turn } from '../turn.ts'
import { mergeEnvironment } from './merge-environment.ts'

/** Revives the execution for a task that is to run again or to be skipped; parents follow up to the root. */
const revive = (turn: Turn, task: TaskState): Result<null, Fault> => {
  const { state, out } = turn
  if (task.state !== 'ERROR') {
    return err({
      code: 'RERUN_STATE',
      message: 'The current task execution must be in ERROR for rerun. Only updating task to rerun is supported.',
    })
  }
  if (!mayBecome(state.state, 'RUNNING')) {
    return err({
      code: 'ILLEGAL_STATE',
      message: `Can't change workflow execution state from ${state.state} to RUNNING. [workflow=${state.workflowName}, execution_id=${state.id}]`,
    })
  }
  if (state.state !== 'RUNNING') {
    setExecutionState(turn, 'RUNNING')
    state.output = null
    out.effects.push({ kind: 'tell-parent', state: 'RUNNING', revived: true })
  }
  return ok(null)
}

/** Runs a failed task again: wholly, or with `reset: false` only the items that did not succeed. */
export const rerunTask = (
  turn: Turn,
  task: TaskState,
  reset: boolean,
  env: ValueMap | undefined,
): Result<null, Fault> => {
  const { state, queue } = turn
  if (state.state === 'PAUSED') return ok(null)
  if (!reset && task.spec.withItems === undefined) {
    return err({ code: 'RERUN_RESET', message: 'Only with-items task has the option to not reset.' })
  }
  const before = state.state
  const hasEnv = env !== undefined && Object.keys(env).length > 0
  // The tasks that run would see it change under them.
  if (hasEnv && before !== 'ERROR') return err(fault('env-not-now', { state: before }))
  const revived = revive(turn, task)
  if (!revived.ok) return revived
  if (hasEnv) mergeEnvironment(turn, env)
  keepInboundOf(turn, task)
  const { triggeredBy, withItems, attempt, since, earlier } = task.runtime
  task.runtime = { ...newRuntime(), triggeredBy, attempt, since, earlier, joined: task.spec.join !== undefined }
  takeInbound(state, task)
  if (task.processed) state.active++
  task.processed = false
  task.next = null
  task.hasNext = false
  task.errorHandled = false
  if (reset) {
    forget(turn, task, () => true)
    beginAttempt(task)
    setTaskState(turn, task, 'IDLE', null, { code: 'next' })
    queue.push({ do: 'run', task })
  } else {
    forget(turn, task, (one) => isFinal(one.state) && one.state !== 'SUCCESS')
    task.runtime.attempt++
    task.runtime.withItems = withItems
    task.anyCancelled = false
    task.again = []
    task.open = presentOf(task).filter((one) => !isFinal(one.state)).length
    setTaskState(turn, task, 'RUNNING')
    queue.push({ do: 'again', task })
  }
  wakeTasks(turn)
  return ok(null)
}

/** Skips a failed task: publish-on-skip, then on-skip, else on-success. */
export const skipTask = (turn: Turn, task: TaskState): Result<null, Fault> => {
  if (turn.state.state === 'PAUSED') return ok(null)
  const revived = revive(turn, task)
  if (!revived.ok) return revived
  keepInboundOf(turn, task)
  if (task.processed) turn.state.active++
  task.processed = false
  turn.state.failed.delete(task)
  turn.state.ends.delete(task)
  const published = publish(turn, task, 'SKIPPED')
  if (!published.ok) forceFail(turn, task, published.error, 'complete task')
  else finishTask(turn, task, 'SKIPPED', 'Task was skipped.', 'complete task')
  wakeTasks(turn)
  turn.queue.push({ do: 'ending' })
  return ok(null)
}

const forget = (turn: Turn, task: TaskState, which: (one: { readonly state: State }) => boolean): void => {
  for (const action of task.actions) {
    if (action.accepted && which(action)) {
      action.accepted = false
      turn.out.actions.add(action)
    }
  }
  for (const child of task.children) {
    if (child.accepted && which(child)) {
      child.accepted = false
      turn.out.rejected.push(child.id)
    }
  }
}
