import type { TaskSummary } from '../../../engine/contract/console.ts'
import type { State } from '../../../engine/workflow/states.ts'

/** What a run adds to a task's node. */
export interface Overlay {
  readonly state: State
  readonly stateInfo?: string | null
  readonly items?: readonly [done: number, total: number] | null
  /** Attempts beyond the first. */
  readonly retries?: number
  /** How often the task ran; loops and non-joins run several times. */
  readonly runs?: number
}

/** By task name; a task that is not in it was not reached. */
export type Overlays = ReadonlyMap<string, Overlay>

/** Overlays from a run's tasks: of a task that ran several times the newest counts. */
export function overlaysOf(tasks: readonly TaskSummary[]): Overlays {
  const newest = new Map<string, { task: TaskSummary; runs: number }>()
  for (const task of tasks) {
    const known = newest.get(task.name)
    const later = known === undefined || task.createdAt >= known.task.createdAt
    newest.set(task.name, { task: later ? task : known.task, runs: (known?.runs ?? 0) + 1 })
  }
  const overlays = new Map<string, Overlay>()
  for (const [name, { task, runs }] of newest) {
    const { state, stateInfo, items, retries } = task
    overlays.set(name, { state, stateInfo, items, retries, runs })
  }
  return overlays
}
