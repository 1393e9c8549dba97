/*
 * Attempts of a task: one for each start by the engine, a retry, a rerun, a new round of a join. What an earlier attempt
 * left running may still report; that is recorded and moves the task no more.
 */
import type { ActionState, ChildState, TaskState } from './state.ts'
import { isFinal } from './states.ts'

/** Whether an action or sub-workflow counts for how the task ends. */
export const isPresent = (task: TaskState, one: ActionState | ChildState): boolean =>
  'attempt' in one ? one.attempt >= task.runtime.since : one.accepted && !task.runtime.earlier.includes(one.id)

/** Those of the present attempt that count already or are under way. */
export const presentOf = (task: TaskState): (ActionState | ChildState)[] =>
  [...task.actions, ...task.children].filter((one) => isPresent(task, one) && (one.accepted || !isFinal(one.state)))

/** All begins anew: items, counters, timers. The results so far stay for the task's result, unless they are rejected. */
export const beginAttempt = (task: TaskState): void => {
  const { runtime } = task
  runtime.attempt++
  runtime.since = runtime.attempt
  const earlier = task.children.filter((child) => child.accepted).map((child) => child.id)
  if (earlier.length > 0) runtime.earlier = earlier
  runtime.withItems = null
  runtime.remembered = null
  task.items = null
  task.again = []
  task.nextIndex = 0
  task.open = 0
  task.anyCancelled = false
}
