/* Actions that wait for a place in a worker: real workers, and a server that counts what it was asked. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startExecution } from '../server/executions/start-execution.ts'
import { closePool } from '../server/store/pool.ts'
import { createWorkflows } from '../server/workflows/create-workflows.ts'
import { testDatabase } from '../test-support/database.ts'
import { startWorker } from '../test-support/processes.ts'

const projectId = '<default-project>'
const calls: string[] = []
/** `/slow` is never answered. */
const outside = createServer((request, response) => {
  calls.push(request.url ?? '')
  if (request.url !== '/slow') response.end('"done"')
})
let base: string
let db: pg.Client
let url: string

beforeAll(async () => {
  url = (await testDatabase(import.meta.url)).url
  process.env.DATABASE_URL = url
  db = new pg.Client({ connectionString: url })
  await db.connect()
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`
})

afterAll(async () => {
  await db.end()
  await closePool()
  outside.closeAllConnections()
  outside.close()
})

const start = async (name: string, tasks: string): Promise<string> => {
  await createWorkflows({ projectId, text: `version: '2.0'\n${name}:\n  tasks:\n${tasks.replace(/^/gm, '    ')}` })
  return startExecution({ projectId, workflow: name })
}
const tasksOf = async (id: string): Promise<Record<string, { state: string; reason: string | null }>> => {
  const { rows } = await db.query('SELECT name, state, reason FROM task_executions WHERE workflow_execution_id = $1', [
    id,
  ])
  return Object.fromEntries(rows.map(({ name, state, reason }) => [name, { state, reason }]))
}
const patient = { timeout: 20_000 }

test('after kill -9 what only waited for a place is called, though it must not be called twice', async () => {
  const env = { WORKER_CONCURRENCY: '1' }
  const first = await startWorker(url, { env })
  const id = await start(
    'two',
    `called: {action: std.http url="${base}/slow"}\nqueued: {action: std.http url="${base}/quick"}`,
  )
  const reason = async () => JSON.parse((await tasksOf(id)).queued?.reason ?? 'null')
  await expect.poll(reason, patient).toEqual({ code: 'queued', target: null })
  await expect.poll(() => calls, patient).toEqual(['/slow'])
  await first.kill()
  const second = await startWorker(url, { env })
  await expect.poll(async () => (await tasksOf(id)).queued, patient).toEqual({ state: 'SUCCESS', reason: null })
  expect((await tasksOf(id)).called?.state).toBe('ERROR')
  expect(calls).toEqual(['/slow', '/quick'])
  await second.stop()
})

test('more actions than places run to the end, each called once', async () => {
  calls.length = 0
  const worker = await startWorker(url, { env: { WORKER_CONCURRENCY: '3' } })
  const id = await start('many', `a: {with-items: "i in <% range(40) %>", action: std.http url="${base}/<% $.i %>"}`)
  await expect.poll(async () => (await tasksOf(id)).a?.state, patient).toBe('SUCCESS')
  expect([...new Set(calls)]).toHaveLength(40)
  expect(calls).toHaveLength(40)
  await worker.stop()
})
