/* A worker is stopped cleanly while an action runs that outlasts the stop. */
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startExecution } from '../server/executions/start-execution.ts'
import { closePool } from '../server/store/pool.ts'
import { createWorkflows } from '../server/workflows/create-workflows.ts'
import { testDatabase } from '../test-support/database.ts'
import { startWorker } from '../test-support/processes.ts'

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
