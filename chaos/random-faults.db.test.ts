/* The short form of the random part of `npm run chaos`: three workers, kill -9, SIGSTOP, SIGTERM and lost connections. */
import { expect, test } from 'vitest'
import { testDatabase } from '../test-support/database.ts'
import { apiAt } from './api.ts'
import { openDatabase } from './database.ts'
import { runFaults } from './faults.ts'
import { openLedger } from './ledger.ts'
import { startChaosWorker, startWeb } from './processes.ts'
import { createDefinitions, makeReference } from './runs.ts'

test('100 executions of all kinds end as if nothing had happened while workers die, sleep and stop at random', async () => {
  const { url } = await testDatabase(import.meta.url)
  const [ledger, web, db] = [await openLedger(30), await startWeb(url), openDatabase(url)]
  const place = { db, ledger, api: apiAt(() => web.url) }
  await createDefinitions(place)
  const alone = await startChaosWorker(url)
  const reference = await makeReference(place)
  await alone.stop()
  const { violations, executions } = await runFaults(place, reference, {
    seed: 20,
    executions: 100,
    open: 15,
    faults: ['kill', 'pause', 'stop', 'disconnect'],
    every: [1500, 3000],
  })
  expect(violations).toEqual([])
  expect(executions).toBe(100)
  await Promise.all([web.process.stop(), db.close()])
  ledger.close()
}, 240_000)
