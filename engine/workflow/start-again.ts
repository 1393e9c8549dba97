import type { ValueMap } from '../data/values.ts'
import { forceFail } from './force-fail.ts'
import { itemsOf, startItem } from './run-task.ts'
import type { TaskState } from './state.ts'
import type { Turn } from './turn.ts'

/**
 * Starts again just those items of a with-items task that have no accepted execution: a partial rerun. All at once,
 * `concurrency` bounds only what a first run starts.
 */
export const startAgain = (turn: Turn, task: TaskState): void => {
  const items = itemsOf(turn, task)
  if (!items.ok) return forceFail(turn, task, items.error)
  task.items = items.value
  task.nextIndex = items.value.length
  const done = new Set([...task.actions, ...task.children].filter((one) => one.accepted).map((one) => one.index))
  for (const [index, item] of items.value.entries()) {
    if (done.has(index)) continue
    const started = startItem(turn, task, item as ValueMap, index)
    if (!started.ok) return forceFail(turn, task, started.error)
  }
  turn.queue.push({ do: 'check', task })
}
