import type { TaskSummary } from '../../engine/contract/console.ts'

export interface TimelineBar {
  readonly task: TaskSummary
  /** Fractions of the whole width. */
  readonly left: number
  readonly width: number
}

/** Tasks in the order they began, each with its place on the execution's span. Times in milliseconds. */
export function timelineBars(tasks: readonly TaskSummary[], from: number, to: number): readonly TimelineBar[] {
  const span = Math.max(1, to - from)
  const begin = (task: TaskSummary) => Date.parse(task.startedAt ?? task.createdAt)
  return [...tasks]
    .sort((a, b) => begin(a) - begin(b))
    .map((task) => {
      const start = Math.min(Math.max(begin(task), from), to)
      const end = task.finishedAt === null ? to : Math.max(Date.parse(task.finishedAt), start)
      const left = (start - from) / span
      // A task of a millisecond must still be seen, and stay inside.
      const width = Math.min(Math.max((Math.min(end, to) - start) / span, 0.004), 1)
      return { task, left: Math.min(left, 1 - width), width }
    })
}
