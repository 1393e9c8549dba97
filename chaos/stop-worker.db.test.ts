/* A worker is stopped cleanly while actions run. */
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startExecution } from '../server/executions/start-execution.ts'
import { closePool } from '../server/store/pool.ts'
import { createWorkflows } from '../server/workflows/create-workflows.ts'
import { testDatabase } from '../test-support/database.ts'
import { startWorker } from '../test-support/processes.ts'
import { openLedger } from './ledger.ts'

const projectId = '<default-project>'
let db: pg.Client
let url: string

beforeAll(async () => {
  url = (await testDatabase(import.meta.url)).url
  process.env.DATABASE_URL = url
  db = new pg.Client({ connectionString: url })
  await db.connect()
})

afterAll(async () => {
  await db.end()
  await closePool()
})

test('a clean stop is no result of an action: the next worker runs it and the execution succeeds', async () => {
  const text = `version: '2.0'\nslow:\n  tasks:\n    a:\n      action: std.sleep seconds=6\n`
  await createWorkflows({ projectId, text })
  const first = await startWorker(url)
  const id = await startExecution({ projectId, workflow: 'slow' })
  const action = async () =>
    (await db.query(`SELECT state, output FROM action_executions WHERE workflow_execution_id = $1`, [id])).rows
  await expect.poll(action, { timeout: 10_000 }).toEqual([{ state: 'RUNNING', output: null }])
  expect(await first.stop()).toBe(0)
  expect(await action()).toEqual([{ state: 'RUNNING', output: null }])

  const second = await startWorker(url)
  const state = async () =>
    (await db.query('SELECT state FROM workflow_executions WHERE id = $1', [id])).rows[0]?.state as string
  await expect.poll(state, { timeout: 20_000 }).toBe('SUCCESS')
  expect(await action()).toEqual([{ state: 'SUCCESS', output: '{"result":null}' }])
  await second.stop()
}, 60_000)

test('a clean stop hands over at once what does not run there, and lets an action end that must not be run again', async () => {
  const ledger = await openLedger(4000)
  const text = `version: '2.0'
waits:
  tasks: {a: {action: std.async_noop}}
once:
  tasks: {a: {action: std.http, input: {url: '${ledger.url}/ok/e/a/0'}, on-success: [b]}, b: {action: std.noop}}
`
  await createWorkflows({ projectId, text })
  const first = await startWorker(url, { env: { WORKER_NAME: 'first' } })
  const [waits, once] = await Promise.all(['waits', 'once'].map((workflow) => startExecution({ projectId, workflow })))
  await expect.poll(() => ledger.calls('e', 'a', 0), { timeout: 10_000 }).toBe(1)
  const second = await startWorker(url, { env: { WORKER_NAME: 'second' } })
  const owner = async (id: string | undefined) =>
    (
      await db.query('SELECT w.name FROM workflow_executions e LEFT JOIN workers w ON w.id = e.owner WHERE e.id = $1', [
        id,
      ])
    ).rows[0]?.name
  let stopped = false
  const stop = first.stop().finally(() => {
    stopped = true
  })
  await expect.poll(() => owner(waits), { interval: 20, timeout: 10_000 }).toBe('second')
  expect(stopped).toBe(false)
  expect(await stop).toBe(0)
  const state = async () =>
    (await db.query('SELECT state FROM workflow_executions WHERE id = $1', [once])).rows[0]?.state
  await expect.poll(state, { timeout: 10_000 }).toBe('SUCCESS')
  expect(ledger.calls('e', 'a', 0)).toBe(1)
  await second.stop()
  ledger.close()
}, 60_000)
