/*
 * Each second a worker tells that it lives and looks after its peers. Whoever is found dead is fenced in the statement
 * that frees its executions; a worker that finds itself fenced ends. No clock takes part in correctness.
 */
import { beat, buryWorkers } from '../server/store/sql/workers.ts'
import type { Resources } from './resources.ts'

export const startHeartbeat = (resources: Resources, onFreed: () => void): (() => void) => {
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    void round(resources, onFreed).finally(() => {
      busy = false
    })
  }, 1000)
  return () => clearInterval(timer)
}

const round = async (resources: Resources, onFreed: () => void): Promise<void> => {
  try {
    if (!(await beat(resources.side, resources.id))) return resources.fail('declared dead by another worker')
    const dead = await buryWorkers(resources.side, resources.id, resources.settings.hungSeconds)
    if (dead.length === 0) return
    resources.log.warn({ dead }, 'took over from workers that are gone')
    onFreed()
  } catch (error) {
    resources.log.error({ error: String(error) }, 'the beat failed')
  }
}
