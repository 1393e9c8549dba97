/* What a worker does that runs executions: its loop, schedules, and the coarse work on pg-boss. */
import { startHousekeeping } from './housekeeping/start.ts'
import { runLoop, type Signals } from './loop.ts'
import type { Resources } from './resources.ts'
import { startSchedules } from './schedules.ts'

export interface Running {
  /** Takes nothing more, and hands over what has no action running here. */
  quiet(): void
  /** Ends the loop once what it has is written. */
  drain(): Promise<void>
  /** Ends the coarse work, which may take its time. */
  end(): Promise<void>
}

export const runExecutions = async (
  resources: Resources,
  signals: Signals,
  sleep: (milliseconds: number) => Promise<void>,
): Promise<Running> => {
  const stopSchedules = startSchedules(resources, () => {
    signals.claim = true
    resources.wake()
  })
  const housekeeping = await startHousekeeping(resources)
  const loop = runLoop(resources, signals, sleep).catch((error: unknown) => {
    resources.log.error({ error: error instanceof Error ? error.stack : String(error) }, 'the loop broke')
    resources.fail('the loop broke')
  })
  return {
    quiet() {
      stopSchedules()
      signals.draining = true
      resources.wake()
    },
    async drain() {
      signals.stopping = true
      resources.wake()
      await loop
    },
    end: () => housekeeping.stop(),
  }
}
