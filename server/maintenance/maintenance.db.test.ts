import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../test-support/database.ts'
import { startWorker } from '../../test-support/processes.ts'
import type { TestProcess } from '../../test-support/spawn-process.ts'
import { closeHub } from '../events/hub.ts'
import { closePool } from '../store/pool.ts'
import { call } from '../testing/call.ts'

let url: string
let worker: TestProcess

beforeAll(async () => {
  url = (await testDatabase(import.meta.url)).url
  process.env.DATABASE_URL = url
  worker = await startWorker(url)
  const text = `version: '2.0'
parent:
  tasks:
    a: {workflow: child, on-success: last}
    last: {action: std.noop}
child:
  tasks:
    b: {action: std.async_noop, on-success: c}
    c: {action: std.sleep seconds=2}
slow:
  tasks:
    d: {action: std.sleep seconds=3, on-success: e}
    e: {action: std.noop}
`
  await call('POST', '/v2/workflows', text)
})

afterAll(async () => {
  await worker.stop()
  await closeHub()
  await closePool()
})

const patient = { timeout: 20_000 }
const start = async (workflow: string): Promise<string> =>
  (await call('POST', '/v2/executions', { workflow_name: workflow })).body.id
const execution = async (id: string) => (await call('GET', `/v2/executions/${id}`)).body
const state = async (id: string): Promise<string> => (await execution(id)).state
const status = async (): Promise<string> => (await call('GET', '/v2/maintenance')).body.status
const set = (to: string) => call('PUT', '/v2/maintenance', { status: to })

test('during maintenance all is paused and nothing new is taken; it outlives workers, and all goes on afterwards', async () => {
  expect(await status()).toBe('RUNNING')
  const [waits, slow, doomed] = [await start('parent'), await start('slow'), await start('parent')]
  const child = async () =>
    (await call('GET', `/v2/executions?workflow_name=child&state=neq:CANCELLED`)).body.executions.find(
      (one: { root_execution_id: string }) => one.root_execution_id === waits,
    )
  await expect.poll(child, patient).toBeDefined()

  expect((await set('PAUSED')).body).toEqual({ status: 'PAUSING' })
  await expect.poll(() => state(waits), patient).toBe('PAUSED')
  expect((await execution(waits)).reason).toEqual({ code: 'paused', by: 'maintenance', name: null })
  await expect.poll(async () => (await child()).state, patient).toBe('PAUSED')
  await expect.poll(() => state(slow), patient).toBe('PAUSED')
  expect(await status()).toBe('PAUSING')
  await expect.poll(status, patient).toBe('PAUSED')

  const refused = await call('POST', '/v2/executions', { workflow_name: 'slow' })
  expect(refused.status).toBe(423)
  expect(refused.body.faultstring).toContain('PAUSED for maintenance')
  expect((await call('PUT', `/v2/executions/${slow}`, { state: 'RUNNING' })).status).toBe(423)
  expect((await call('PUT', `/v2/executions/${doomed}`, { state: 'CANCELLED' })).status).toBe(200)
  expect(await state(doomed)).toBe('CANCELLED')

  await worker.stop()
  worker = await startWorker(url)
  expect(await status()).toBe('PAUSED')

  expect((await set('RUNNING')).body).toEqual({ status: 'RUNNING' })
  await expect.poll(() => state(slow), patient).toBe('SUCCESS')
  await expect.poll(() => state(waits), patient).toBe('RUNNING')
  const [task] = (await call('GET', `/v2/executions/${(await child()).id}/tasks`)).body.tasks
  const [action] = (await call('GET', `/v2/tasks/${task.id}/action_executions`)).body.action_executions
  await call('PUT', `/v2/action_executions/${action.id}`, { state: 'SUCCESS', output: {} })
  await expect.poll(() => state(waits), patient).toBe('SUCCESS')
})

test('a pause at once followed by its end leaves nothing paused', async () => {
  const ids = await Promise.all(Array.from({ length: 20 }, () => start('slow')))
  await set('PAUSED')
  await set('RUNNING')
  for (const id of ids) await expect.poll(() => state(id), patient).toBe('SUCCESS')
})

test.each(['PAUSING', 'paused', '', null])('the status %o cannot be asked for', async (wrong) => {
  const { status: code, body } = await call('PUT', '/v2/maintenance', { status: wrong })
  expect(code).toBe(400)
  expect(body.faultstring).toContain('PAUSED, RUNNING')
})
