/*
 * Coarse work on pg-boss: what wants a schedule and retries and may be seconds late: statistics of the hot tables after
 * growth, rows of workers and events nobody needs, executions that have expired, states that should never be, messages
 * to publishers. Never starts, turns, timers or live state: their rate and latency are not for a job queue.
 */
import { PgBoss } from 'pg-boss'
import { cleanUp } from '../../server/store/sql/clean-up.ts'
import { startDelivery } from '../notifications/delivery.ts'
import type { Resources } from '../resources.ts'
import { expire } from './expire.ts'
import { checkIntegrity } from './integrity.ts'

interface Chore {
  readonly queue: string
  readonly cron: string
  readonly work: () => Promise<void>
}

const choresOf = (resources: Resources): Chore[] => {
  const { expiration, integrityDelay } = resources.settings
  const chores: Chore[] = [{ queue: 'housekeeping', cron: '*/10 * * * *', work: () => cleanUp(resources.side) }]
  if (expiration !== null) {
    chores.push({
      queue: 'expiration',
      cron: everyMinutes(expiration.evaluationInterval),
      work: () => expire(resources, expiration),
    })
  }
  if (integrityDelay >= 0) {
    chores.push({ queue: 'integrity', cron: '*/2 * * * *', work: () => checkIntegrity(resources, integrityDelay) })
  }
  return chores
}

/** From an hour up in whole hours, at most a day: cron knows no other. */
export const everyMinutes = (minutes: number): string =>
  minutes < 60 ? `*/${minutes} * * * *` : minutes < 1440 ? `0 */${Math.floor(minutes / 60)} * * *` : '0 0 * * *'

export const startHousekeeping = async (resources: Resources): Promise<{ stop(): Promise<void> }> => {
  const boss = new PgBoss({
    connectionString: resources.settings.url,
    max: 2,
    schema: 'pgboss',
    application_name: 'tramontane housekeeping',
  })
  boss.on('error', (error) => resources.log.warn({ error: String(error) }, 'pg-boss'))
  await boss.start()
  resources.delivery = await startDelivery(resources, boss)
  const chores = choresOf(resources)
  for (const { name } of await boss.getSchedules()) {
    // It was switched off since.
    if (['expiration', 'integrity'].includes(name) && !chores.some(({ queue }) => queue === name)) {
      await boss.unschedule(name)
    }
  }
  for (const { cron, queue, work } of chores) {
    await boss.createQueue(queue, { policy: 'singleton', retryLimit: 2, retryDelay: 60 })
    await boss.schedule(queue, cron, {}, { tz: 'UTC' })
    await boss.work(queue, { pollingIntervalSeconds: 30 }, work)
  }
  return {
    async stop() {
      await boss.stop({ graceful: true, timeout: 2000 })
    },
  }
}
