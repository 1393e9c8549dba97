import pg from 'pg'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startExecution } from '../../server/executions/start-execution.ts'
import { newId } from '../../server/ids.ts'
import { closePool } from '../../server/store/pool.ts'
import { createWorkflows } from '../../server/workflows/create-workflows.ts'
import { testDatabase } from '../../test-support/database.ts'
import { startWorker } from '../../test-support/processes.ts'
import type { TestProcess } from '../../test-support/spawn-process.ts'
import { Notices } from '../notices.ts'
import type { Expiration } from '../settings.ts'
import { expire } from './expire.ts'
import { checkIntegrity } from './integrity.ts'

const projectId = '<default-project>'
const log = pino({ level: 'silent' })
let side: pg.Pool
let worker: TestProcess

beforeAll(async () => {
  const { url } = await testDatabase(import.meta.url)
  process.env.DATABASE_URL = url
  side = new pg.Pool({ connectionString: url })
  worker = await startWorker(url, { env: { WORKER_IDLE_MS: '0' } })
  const text = `version: '2.0'\nwaits:\n  tasks:\n    a: {action: std.async_noop}\n`
  await createWorkflows({ projectId, text })
})

afterAll(async () => {
  await worker.stop()
  await side.end()
  await closePool()
})

const patient = { timeout: 20_000 }
const one = async <T>(text: string, ...values: unknown[]): Promise<T> => (await side.query(text, values)).rows[0] as T
const check = () => checkIntegrity({ log, side, notices: new Notices(side, () => undefined) }, 0)

/** An execution that waits for a report, and that no worker holds any more. */
const waiting = async (): Promise<string> => {
  const id = await startExecution({ projectId, workflow: 'waits' })
  const row = () => one('SELECT state, owner, wanted, seq > 0 AS begun FROM workflow_executions WHERE id = $1', id)
  await expect.poll(row, patient).toEqual({ state: 'RUNNING', owner: null, wanted: false, begun: true })
  return id
}
const stateOf = async (id: string) =>
  (await one<{ state: string }>('SELECT state FROM workflow_executions WHERE id = $1', id)).state

test('what legitimately waits is left alone', async () => {
  const id = await waiting()
  const before = await one('SELECT * FROM workflow_executions WHERE id = $1', id)
  await check()
  expect(await one('SELECT * FROM workflow_executions WHERE id = $1', id)).toEqual(before)
})

test('an execution that has nothing to wait for goes on from its rows', async () => {
  const id = await waiting()
  await side.query(
    `UPDATE action_executions SET state = 'SUCCESS', accepted = true, output = '{"result":1}'
     WHERE workflow_execution_id = $1`,
    [id],
  )
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(await stateOf(id)).toBe('RUNNING')
  await check()
  await expect.poll(() => stateOf(id), patient).toBe('SUCCESS')
})

test('an execution whose owner was never heard of is taken by a worker', async () => {
  const id = await waiting()
  await side.query('UPDATE workflow_executions SET owner = $2 WHERE id = $1', [id, newId()])
  await check()
  await expect
    .poll(() => one('SELECT owner, wanted FROM workflow_executions WHERE id = $1', id), patient)
    .toEqual({ owner: null, wanted: false })
})

test('an action for executors without a job, and one outside of workflows without a process, end in ERROR', async () => {
  const id = await waiting()
  await side.query(
    `UPDATE action_executions SET is_sync = true, runtime_context = '{"index":0,"safe_rerun":false,"target":"gpu","timeout":null}'
     WHERE workflow_execution_id = $1`,
    [id],
  )
  const alone = newId()
  await side.query(
    `INSERT INTO action_executions (id, project_id, name, state, started_at, runtime_context)
     VALUES ($1, $2, 'std.http', 'RUNNING', now() - interval '200 s', '{"timeout":30}')`,
    [alone, projectId],
  )
  await check()
  await expect.poll(() => stateOf(id), patient).toBe('ERROR')
  expect(await one('SELECT state, output FROM action_executions WHERE id = $1', alone)).toEqual({
    state: 'ERROR',
    output: '{"result":"Heartbeat wasn\'t received."}',
  })
})

test('finished executions expire by age and number, with what is below them; ignored states and running ones stay', async () => {
  for (const table of ['workflow_executions', 'task_executions']) await side.query(`DELETE FROM ${table}`)
  const insert = async (state: string, minutes: number, parent: string | null = null): Promise<string> => {
    const id = newId()
    await side.query(
      `INSERT INTO workflow_executions
         (id, project_id, workflow_name, revision_id, state, wanted, created_at, finished_at, parent_execution_id)
       VALUES ($1, $2, 'w', $3, $4, false, now() - make_interval(mins => $5 + 1),
         CASE WHEN $4 = 'RUNNING' THEN NULL ELSE now() - make_interval(mins => $5) END, $6)`,
      [id, projectId, newId(), state, minutes, parent],
    )
    await side.query(
      `INSERT INTO task_executions (id, project_id, workflow_execution_id, workflow_name, name, type, state)
       VALUES ($1, $2, $3, 'w', 't', 'ACTION', 'SUCCESS')`,
      [newId(), projectId, id],
    )
    return id
  }
  const old = await insert('SUCCESS', 100)
  await insert('SUCCESS', 1, old)
  const kept = [await insert('ERROR', 100), await insert('RUNNING', 100), await insert('SUCCESS', 5)]
  const surplus = await insert('CANCELLED', 10)
  const policy: Expiration = {
    evaluationInterval: 1,
    olderThan: 60,
    maxFinished: 0,
    batchSize: 0,
    ignoredStates: ['ERROR'],
  }
  const left = async () => (await side.query('SELECT id FROM workflow_executions ORDER BY id')).rows.map(({ id }) => id)
  await expire({ log, side }, policy)
  expect(await left()).toEqual([...kept, surplus].sort())
  await expire({ log, side }, { ...policy, maxFinished: 1 })
  expect(await left()).toEqual([...kept].sort())
  const { rowCount } = await side.query(
    'SELECT FROM task_executions t WHERE NOT EXISTS (SELECT FROM workflow_executions e WHERE e.id = t.workflow_execution_id)',
  )
  expect(rowCount).toBe(0)
})
