import type { Value } from '../data/values.ts'
import type { TaskState } from './state.ts'

/**
 * The result of a task: null without an accepted execution, the value of the only one, or a list in the order of the
 * items. With-items tasks always give a list, and so does a join that ran several times.
 */
export const taskResult = (task: TaskState): Value => {
  const done = [...task.actions, ...task.children].filter((one) => one.accepted && one.result !== undefined)
  if (task.spec.withItems !== undefined) {
    if (task.spec.keepResult === false && task.processed && task.actions.every((one) => one.dropped)) return null
    return done.sort((a, b) => a.index - b.index).map((one) => one.result as Value)
  }
  if (done.length === 0) return null
  return done.length === 1 ? (done[0]?.result as Value) : done.map((one) => one.result as Value)
}
