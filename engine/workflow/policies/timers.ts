import type { TaskState } from '../state.ts'
import type { TimerKind, Turn } from '../turn.ts'

/** Arms a timer of the task's present attempt; gives the time as ISO text. */
export const addTimer = (turn: Turn, task: TaskState, kind: TimerKind, seconds: number): string => {
  const dueAt = turn.env.now + seconds * 1000
  turn.out.timers.push({ id: turn.env.newId(), kind, taskId: task.id, attempt: task.runtime.attempt, dueAt })
  return new Date(dueAt).toISOString()
}
