import { inTurn } from './compose.ts'
import { removeTask } from './remove-task.ts'
import type { EditResult } from './splice.ts'

export interface Removal {
  readonly workflow: string
  readonly tasks: readonly string[]
}

/** Removes tasks with everything that leads to them, as one edit. */
export const removeTasks = (text: string, { workflow, tasks }: Removal): EditResult =>
  inTurn(
    text,
    tasks.map((task) => (now: string) => removeTask(now, { workflow, task })),
  )
