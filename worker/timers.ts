/*
 * Timers of executions in memory. They are rows, armed by the flush of the turn that asked for them; a firing is an
 * event whose flush deletes the row. Timers of executions without an owner are found by the claim, a second ahead.
 */
import type { NewTimer } from '../engine/workflow/turn.ts'
import { crashPoint } from '../server/store/crash-point.ts'
import { deliver, type Hot, type Resources } from './resources.ts'

export const armTimers = (hot: Hot, timers: readonly NewTimer[]): void => {
  for (const timer of timers) {
    hot.timers.set(timer.id, {
      id: timer.id,
      dueAt: timer.dueAt,
      event: { kind: 'timer', timer: timer.kind, taskId: timer.taskId, attempt: timer.attempt },
    })
  }
}

/** Delivers what is due. */
export const fireTimers = (resources: Resources, now: number): void => {
  for (const hot of resources.hot.values()) {
    if (hot.timers.size === 0) continue
    for (const timer of hot.timers.values()) {
      if (timer.dueAt > now) continue
      hot.timers.delete(timer.id)
      hot.fired.push(timer.id)
      deliver(resources, hot, timer.event)
      crashPoint('timer-fired')
    }
  }
}

/** Epoch milliseconds of the nearest timer. */
export const nextTimer = (resources: Resources): number => {
  let nearest = Number.POSITIVE_INFINITY
  for (const hot of resources.hot.values()) {
    for (const timer of hot.timers.values()) if (timer.dueAt < nearest) nearest = timer.dueAt
  }
  return nearest
}
