import type { TaskSummary } from '../../engine/contract/console.ts'
import type { State } from '../../engine/workflow/states.ts'

/**
 * The name of the task somebody opens an execution for: the one that waits for a person or another system, or of a
 * failed execution the one that failed last, for those before it were dealt with. Null when nothing asks for a look.
 */
export function taskInQuestion(tasks: readonly TaskSummary[], state: State): string | null {
  if (state === 'ERROR') {
    const failed = tasks.filter((task) => task.state === 'ERROR')
    const last = failed.reduce<TaskSummary | undefined>(
      (best, task) => (best === undefined || (task.finishedAt ?? '') >= (best.finishedAt ?? '') ? task : best),
      undefined,
    )
    return last?.name ?? null
  }
  return waitingTask(tasks)?.name ?? null
}

/** The first task that waits for a person or another system to report its result. */
export const waitingTask = (tasks: readonly TaskSummary[]): TaskSummary | undefined =>
  tasks.find(({ reason }) => reason?.code === 'external')
