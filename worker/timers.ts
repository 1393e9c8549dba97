/*
 * Timers of executions in memory. They are rows, armed by the flush of the turn that asked for them; a firing is an
 * event whose flush deletes the row. Timers of executions without an owner are found by the claim, a second ahead.
 */
import { crashPoint } from '../server/store/crash-point.ts'
import { deliver, type Hot, type HotTimer, type Resources } from './resources.ts'
import type { TimerQueue } from './timer-queue.ts'

/** Arms timers that are in the database. */
export const armTimers = (queue: TimerQueue, hot: Hot, timers: readonly HotTimer[]): void => {
  for (const timer of timers) {
    hot.timers.set(timer.id, timer)
    queue.add({ dueAt: timer.dueAt, executionId: hot.state.id, timerId: timer.id })
  }
}

/** Delivers what is due. */
export const fireTimers = (resources: Resources, now: number): void => {
  for (;;) {
    const due = resources.timers.takeDue(now)
    if (due === null) return
    const hot = resources.hot.get(due.executionId)
    const timer = hot?.timers.get(due.timerId)
    if (hot === undefined || timer === undefined) continue
    hot.timers.delete(timer.id)
    hot.fired.push(timer.id)
    deliver(resources, hot, timer.event)
    crashPoint('timer-fired')
  }
}
