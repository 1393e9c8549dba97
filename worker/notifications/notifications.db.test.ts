import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startExecution } from '../../server/executions/start-execution.ts'
import { closePool, pool } from '../../server/store/pool.ts'
import { createWorkflows } from '../../server/workflows/create-workflows.ts'
import { testDatabase } from '../../test-support/database.ts'
import { startWorker } from '../../test-support/processes.ts'

const projectId = '<default-project>'
let server: Server
let base: string
const received: { path: string; event: string; name: string; token: string | undefined }[] = []
let refusals = 2

beforeAll(async () => {
  const { url } = await testDatabase(import.meta.url)
  process.env.DATABASE_URL = url
  server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      if (request.url === '/elsewhere') response.writeHead(302, { location: '/trap' }).end()
      else if (request.url === '/twice' && refusals-- > 0) response.writeHead(503).end()
      else {
        const body = JSON.parse(Buffer.concat(parts).toString())
        const token = request.headers['x-token'] as string | undefined
        received.push({ path: request.url ?? '', event: body.event, name: body.name, token })
        response.writeHead(200).end()
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const text = `version: '2.0'
parent:
  tasks:
    a: {workflow: child, on-success: b}
    b: {action: std.noop}
child:
  tasks:
    c: {action: std.noop}
`
  await createWorkflows({ projectId, text })
  await startWorker(url)
})
afterAll(async () => {
  server.close()
  await closePool()
})

const at = (path: string) => received.filter((one) => one.path === path)
const start = (path: string, more: object = {}) =>
  startExecution({
    projectId,
    workflow: 'parent',
    params: { notify: [{ type: 'webhook', url: base + path, ...more }] },
  })

test('an execution and its sub-workflows tell their publisher, in order, with its headers', async () => {
  await start('/all', { headers: { 'X-Token': 'of the receiver' } })
  await vi.waitFor(() => expect(at('/all')).toHaveLength(10), { timeout: 20_000 })
  expect(new Set(at('/all').map(({ token }) => token))).toEqual(new Set(['of the receiver']))
  const own = at('/all').filter(({ name }) => name !== 'child' && name !== 'c')
  expect(own.map(({ event, name }) => `${event} ${name}`)).toEqual([
    'WORKFLOW_LAUNCHED parent',
    'TASK_LAUNCHED a',
    'TASK_SUCCEEDED a',
    'TASK_LAUNCHED b',
    'TASK_SUCCEEDED b',
    'WORKFLOW_SUCCEEDED parent',
  ])
}, 30_000)

test('only the events that were asked for are told', async () => {
  await start('/some', { event_types: ['WORKFLOW_SUCCEEDED'] })
  await vi.waitFor(() => expect(at('/some')).toHaveLength(2), { timeout: 20_000 })
  expect(new Set(at('/some').map(({ event }) => event))).toEqual(new Set(['WORKFLOW_SUCCEEDED']))
}, 30_000)

test('a publisher that fails is tried again, and the order stays', async () => {
  await start('/twice', { event_types: ['WORKFLOW_LAUNCHED', 'TASK_LAUNCHED', 'WORKFLOW_SUCCEEDED'] })
  await vi.waitFor(() => expect(at('/twice').filter(({ name }) => name === 'parent')).toHaveLength(2), {
    timeout: 40_000,
  })
  const own = at('/twice').filter(({ name }) => !['child', 'c'].includes(name))
  expect(own.map(({ event }) => event)).toEqual([
    'WORKFLOW_LAUNCHED',
    'TASK_LAUNCHED',
    'TASK_LAUNCHED',
    'WORKFLOW_SUCCEEDED',
  ])
  await vi.waitFor(async () => expect((await pool().query('SELECT FROM notifications')).rowCount).toBe(0), {
    timeout: 10_000,
  })
}, 60_000)

test('a redirect is not followed: it could lead anywhere', async () => {
  await start('/elsewhere', { event_types: ['WORKFLOW_SUCCEEDED'] })
  await vi.waitFor(async () => expect((await pool().query('SELECT FROM notifications')).rowCount).toBeGreaterThan(0), {
    timeout: 10_000,
  })
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(at('/trap')).toEqual([])
}, 30_000)
