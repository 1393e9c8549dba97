/* Executors of targets: real processes on a real database, and a server that counts what it was asked. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startExecution } from '../server/executions/start-execution.ts'
import { closePool } from '../server/store/pool.ts'
import { call } from '../server/testing/call.ts'
import { createWorkflows } from '../server/workflows/create-workflows.ts'
import { testDatabase } from '../test-support/database.ts'
import { startWorker } from '../test-support/processes.ts'
import type { TestProcess } from '../test-support/spawn-process.ts'

const projectId = '<default-project>'
const calls: string[] = []
/** `/slow/…` is never answered. */
const outside = createServer((request, response) => {
  calls.push(request.url ?? '')
  if (!request.url?.startsWith('/slow')) response.end('"done"')
})
let base: string
let db: pg.Client
let url: string
let worker: TestProcess
let executors: TestProcess[] = []

const executor = async (env: Record<string, string> = {}): Promise<TestProcess> => {
  const started = await startWorker(url, { args: ['--executor-only', '--target', 'gpu'], env })
  executors.push(started)
  return started
}

const start = async (name: string, tasks: string): Promise<string> => {
  await createWorkflows({ projectId, text: `version: '2.0'\n${name}:\n  tasks:\n${tasks.replace(/^/gm, '    ')}` })
  return startExecution({ projectId, workflow: name })
}

const state = async (id: string): Promise<string> => (await call('GET', `/v2/executions/${id}`)).body.state
const tasksOf = async (id: string) => (await call('GET', `/v2/executions/${id}/tasks`)).body.tasks
/** How many of its jobs are being called, or wait. */
const jobsOf = async (id: string): Promise<{ called: number; free: number }> =>
  (
    await db.query(
      `SELECT count(claimed_by)::int AS called, (count(*) - count(claimed_by))::int AS free
       FROM action_jobs WHERE execution_id = $1`,
      [id],
    )
  ).rows[0]
const none = { called: 0, free: 0 }
const patient = { timeout: 20_000 }

beforeAll(async () => {
  url = (await testDatabase(import.meta.url)).url
  process.env.DATABASE_URL = url
  db = new pg.Client({ connectionString: url })
  await db.connect()
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`
  worker = await startWorker(url)
})

afterEach(async () => {
  await Promise.all(executors.map((one) => one.kill()))
  executors = []
  calls.length = 0
})

afterAll(async () => {
  await worker.stop()
  await db.end()
  await closePool()
  outside.closeAllConnections()
  outside.close()
})

test('an action with a target waits for its executor, says so, and goes on as soon as one appears', async () => {
  const id = await start(
    'on_target',
    `a: {action: std.http url="${base}/one", target: gpu, publish: {x: <% task().result.content %>}}`,
  )
  await expect.poll(async () => (await tasksOf(id))[0]?.reason, patient).toEqual({ code: 'no-executor', target: 'gpu' })
  expect(calls).toEqual([])
  await executor()
  await expect.poll(() => state(id), patient).toBe('SUCCESS')
  expect(calls).toEqual(['/one'])
  const [task] = await tasksOf(id)
  expect(task.reason).toBeUndefined()
  expect(JSON.parse(task.published)).toEqual({ x: 'done' })
  expect(await jobsOf(id)).toEqual(none)
})

test('a busy executor takes only what it can call; the others say that they are queued', async () => {
  await executor({ WORKER_CONCURRENCY: '1' })
  const id = await start(
    'queue',
    `a: {with-items: "i in <% [1, 2] %>", action: std.http url="${base}/slow", target: gpu}`,
  )
  await expect.poll(() => calls.length, patient).toBe(1)
  await expect.poll(async () => (await tasksOf(id))[0]?.reason, patient).toEqual({ code: 'queued', target: 'gpu' })
  expect(await jobsOf(id)).toEqual({ called: 1, free: 1 })
  await call('PUT', `/v2/executions/${id}`, { state: 'CANCELLED' })
  await expect.poll(() => jobsOf(id), patient).toEqual(none)
  expect(calls).toHaveLength(1)
})

test('after kill -9 of an executor nothing is called twice but what may be, and what it had not taken goes on', async () => {
  const first = await executor({ WORKER_CONCURRENCY: '2' })
  const id = await start(
    'killed',
    `once: {action: std.http url="${base}/slow/once", target: gpu}
again: {action: std.http url="${base}/slow/again", target: gpu, safe-rerun: true, on-complete: noop}
later: {action: std.http url="${base}/later", target: gpu}`,
  )
  await expect.poll(() => calls.length, patient).toBe(2)
  await first.kill()
  await executor()
  const named = async (name: string) => (await tasksOf(id)).find((task: { name: string }) => task.name === name)
  await expect.poll(async () => (await named('once')).state, patient).toBe('ERROR')
  expect((await named('once')).state_info).toMatch(
    /^Heartbeat wasn't received\. The executor .* is gone, and the action/,
  )
  await expect.poll(async () => (await named('later')).state, patient).toBe('SUCCESS')
  await expect.poll(() => calls.filter((one) => one === '/slow/again').length, patient).toBe(2)
  expect(calls.filter((one) => one === '/slow/once')).toHaveLength(1)
  expect(calls.filter((one) => one === '/later')).toHaveLength(1)
  await call('DELETE', `/v2/executions/${id}?force=true`)
  await expect.poll(() => jobsOf(id), patient).toEqual(none)
})

test('a time-out reaches the action in its executor', async () => {
  await executor()
  const id = await start('timed', `a: {action: std.http url="${base}/slow", target: gpu, timeout: 1}`)
  await expect.poll(() => state(id), patient).toBe('ERROR')
  await expect.poll(() => jobsOf(id), patient).toEqual(none)
  const action = async () =>
    (await call('GET', '/v2/action_executions?workflow_name=timed')).body.action_executions[0].state
  // By the time-out of the engine or its own, whichever comes first.
  await expect.poll(action, patient).not.toBe('RUNNING')
  expect(calls).toEqual(['/slow'])
})
