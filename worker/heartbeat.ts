/*
 * Each second a worker tells that it lives and looks after its peers. Whoever is found dead is fenced first and its
 * executions are freed then; a worker that finds itself fenced ends. No clock takes part in correctness.
 */
import { crashPoint } from '../server/store/crash-point.ts'
import { beat, fenceWorkers, freeExecutions } from '../server/store/sql/workers.ts'
import { heedMaintenance } from './heed-maintenance.ts'
import type { Resources } from './resources.ts'
import { watchJobs } from './watch-jobs.ts'

export const startHeartbeat = (resources: Resources, onFreed: () => void): (() => Promise<void>) => {
  let busy: Promise<void> | null = null
  const look = (): void => {
    busy ??= round(resources, onFreed).finally(() => {
      busy = null
    })
  }
  // At once as well: a worker that comes alone after a crash takes over without waiting.
  look()
  const timer = setInterval(look, 1000)
  return async () => {
    clearInterval(timer)
    // A beat under way would take the worker's own retirement for somebody else's verdict.
    await busy
  }
}

const round = async (resources: Resources, onFreed: () => void): Promise<void> => {
  try {
    if (!(await beat(resources.side, resources.id))) return resources.fail('declared dead by another worker')
    const dead = await fenceWorkers(resources.side, resources.id, resources.settings.hungSeconds)
    if (dead.length > 0) crashPoint('fence-set')
    const freed = await freeExecutions(resources.side)
    await watchJobs(resources)
    await heedMaintenance(resources)
    if (dead.length > 0) resources.log.warn({ dead, executions: freed }, 'took over from workers that are gone')
    if (freed === 0) return
    crashPoint('freed')
    onFreed()
  } catch (error) {
    resources.log.error({ error: String(error) }, 'the beat failed')
  }
}
