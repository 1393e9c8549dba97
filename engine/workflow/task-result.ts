import type { Value } from '../data/values.ts'
import type { TaskState } from './state.ts'

/**
 * The result of a task: the value of its only accepted execution, or a list in the order of the items. With-items tasks
 * always give a list, and so does a join that ran several times; without any it is the empty list, as in Mistral.
 */
export const taskResult = (task: TaskState): Value => {
  const done = [...task.actions, ...task.children].filter((one) => one.accepted && one.result !== undefined)
  if (task.spec.withItems !== undefined) {
    if (
      task.spec.keepResult === false &&
      task.type === 'ACTION' &&
      task.processed &&
      task.actions.every((one) => one.dropped)
    )
      return null
    return done.sort((a, b) => a.index - b.index).map((one) => one.result as Value)
  }
  return done.length === 1 ? (done[0]?.result as Value) : done.map((one) => one.result as Value)
}
