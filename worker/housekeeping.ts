/*
 * Coarse work on pg-boss: what wants a schedule and retries and may be seconds late. Now: statistics of the hot tables
 * after growth, rows of workers and events nobody needs, messages to publishers. Never starts, turns, timers or live state: their rate and
 * latency are not for a job queue.
 */
import { PgBoss } from 'pg-boss'
import { cleanUp } from '../server/store/sql/clean-up.ts'
import { startDelivery } from './notifications/delivery.ts'
import type { Resources } from './resources.ts'

const queue = 'housekeeping'

export const startHousekeeping = async (resources: Resources): Promise<{ stop(): Promise<void> }> => {
  const boss = new PgBoss({
    connectionString: resources.settings.url,
    max: 2,
    schema: 'pgboss',
    application_name: 'tramontane housekeeping',
  })
  boss.on('error', (error) => resources.log.warn({ error: String(error) }, 'pg-boss'))
  await boss.start()
  await boss.createQueue(queue, { policy: 'singleton', retryLimit: 2, retryDelay: 60 })
  await boss.schedule(queue, '*/10 * * * *', {}, { tz: 'UTC' })
  resources.delivery = await startDelivery(resources, boss)
  await boss.work(queue, { pollingIntervalSeconds: 30 }, async () => {
    await cleanUp(resources.side)
  })
  return {
    async stop() {
      await boss.stop({ graceful: true, timeout: 2000 })
    },
  }
}
