import { presentOf } from './attempt.ts'
import { forceFail } from './force-fail.ts'
import { openItems } from './run-task.ts'
import type { TaskState } from './state.ts'
import { queueItems, type Turn } from './turn.ts'

/** Starts again just those items of a with-items task that have no accepted execution: a partial rerun. */
export const startAgain = (turn: Turn, task: TaskState): void => {
  const items = openItems(turn, task)
  if (!items.ok) return forceFail(turn, task, items.error)
  task.nextIndex = items.value.length
  const done = new Set(presentOf(task).map((one) => one.index))
  task.again = items.value.map((_, index) => index).filter((index) => !done.has(index))
  queueItems(turn, task)
  turn.queue.push({ do: 'check', task })
}
