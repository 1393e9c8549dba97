import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { testDatabase } from '../../test-support/database.ts'
import { startWorker } from '../../test-support/processes.ts'
import { policyOf } from '../auth/policies.ts'
import { closePool } from '../store/pool.ts'
import { askAs, askWell, startLocalAuth, stopLocalAuth, userWithToken } from '../testing/local-auth.ts'
import { routes } from './routes.ts'

/*
 * Two projects on one server. The first holds one of everything; the second's administrator tries every route with its
 * ids and names, and must get what it would get for ids that never were. A route with a parameter that is not mapped
 * here fails, so that a new one cannot be forgotten.
 */
let owner: string
let other: string

/** Path → its parts filled with what the owner has. */
const paths: Record<string, string> = {}

const definition = `version: '2.0'
secret_flow:
  tasks:
    t: {action: std.echo output="canary-7431", on-success: child}
    child: {workflow: secret_child}
    wait: {action: std.async_noop}
secret_child:
  tasks:
    u: {action: std.noop}
`

beforeAll(async () => {
  const { url } = await testDatabase(import.meta.url)
  process.env.DATABASE_URL = url
  await startLocalAuth()
  owner = await userWithToken('owner', 'admin', 'ours')
  other = await userWithToken('other', 'admin', 'theirs')
  const worker = await startWorker(url)

  const { workflows } = await askWell(owner, 'POST', '/v2/workflows', definition)
  const workflow = workflows.find(({ name }: { name: string }) => name === 'secret_flow')
  await askWell(
    owner,
    'POST',
    '/v2/workbooks',
    `version: '2.0'\nname: secret_book\nworkflows:\n  w:\n    tasks:\n      t: {action: std.noop}\n`,
  )
  await askWell(owner, 'POST', '/v2/actions', `version: '2.0'\nsecret_action:\n  base: std.noop\n`)
  await askWell(owner, 'POST', '/v2/environments', { name: 'secret_env', variables: { a: 'canary-7431' } })
  const cron = await askWell(owner, 'POST', '/v2/cron_triggers', {
    name: 'secret_cron',
    workflow_name: 'secret_flow',
    pattern: '0 0 1 1 *',
  })
  const event = await askWell(owner, 'POST', '/v2/event_triggers', {
    name: 'secret_event',
    workflow_id: workflow.id,
    exchange: 'nova',
    topic: 'notifications',
    event: 'compute.instance.create.end',
  })
  await askWell(owner, 'PUT', `/api/drafts/workflow:${workflow.id}`, { text: 'canary-7431', baseId: null })
  await askWell(owner, 'PUT', `/api/layouts/${workflow.id}`, { positions: { t: { x: 1, y: 1 } } })
  const execution = await askWell(owner, 'POST', '/v2/executions', { workflow_name: 'secret_flow' })
  await vi.waitFor(
    async () => {
      const { executions } = await askWell(owner, 'GET', `/v2/executions/${execution.id}/executions`)
      expect(executions).toHaveLength(2)
    },
    { timeout: 20_000, interval: 100 },
  )
  const { tasks } = await askWell(owner, 'GET', `/v2/executions/${execution.id}/tasks`)
  const task = tasks.find(({ name }: { name: string }) => name === 't')
  const [action] = (await askWell(owner, 'GET', `/v2/tasks/${task.id}/action_executions`)).action_executions
  await worker.stop()

  const byPrefix: readonly (readonly [string, Record<string, string>])[] = [
    ['/v2/workflows/:', { identifier: workflow.id, memberId: 'theirs' }],
    ['/v2/workbooks/:', { name: 'secret_book' }],
    ['/v2/actions/:', { identifier: 'secret_action', namespace: '' }],
    ['/v2/executions/:', { id: execution.id }],
    ['/v2/tasks/:', { id: task.id, taskId: task.id }],
    ['/v2/tasks/:taskId/action_executions/:', { id: action.id, taskId: task.id }],
    ['/v2/action_executions/:', { id: action.id }],
    ['/v2/environments/:', { name: 'secret_env' }],
    ['/v2/cron_triggers/:', { identifier: cron.id ?? 'secret_cron' }],
    ['/v2/event_triggers/:', { id: event.id }],
    ['/api/executions/:', { id: execution.id }],
    ['/api/tasks/:', { id: task.id }],
    ['/api/workflows/:', { id: workflow.id, number: '1' }],
    ['/api/workbooks/:', { name: 'secret_book', number: '1' }],
    ['/api/cron-triggers/:', { id: cron.id }],
    ['/api/drafts/:', { subject: `workflow:${workflow.id}` }],
    ['/api/layouts/:', { workflowId: workflow.id }],
  ]
  for (const { path } of routes) {
    const filler = byPrefix.findLast(([prefix]) => path.startsWith(prefix))?.[1]
    if (filler !== undefined) paths[path] = path.replaceAll(/:(\w+)/g, (_, name: string) => filler[name] ?? `:${name}`)
  }
}, 60_000)
afterAll(async () => {
  stopLocalAuth()
  await closePool()
})

/** A body that each route takes, so that what refuses it is that the row is not there. */
const bodies: Record<string, string | object> = {
  'POST /v2/workflows/:identifier/members': { member_id: 'theirs' },
  'PUT /v2/workflows/:identifier/members/:memberId': { status: 'accepted' },
  'PUT /v2/workflows/:identifier': definition.split('secret_child:')[0] ?? '',
  'PUT /v2/actions/:identifier': `version: '2.0'\nsecret_action:\n  base: std.noop\n`,
  'PUT /v2/executions/:id': { state: 'CANCELLED' },
  'PUT /v2/tasks/:id': { state: 'RUNNING', reset: true },
  'PUT /v2/action_executions/:id': { state: 'SUCCESS', output: {} },
  'PUT /v2/event_triggers/:id': { name: 'taken over' },
  'PUT /api/workflows/:id': { text: definition.split('secret_child:')[0] ?? '', baseId: null },
  'POST /api/workflows/:id/revisions/:number/restore': {},
  'PUT /api/workbooks/:name': { text: `version: '2.0'\nname: secret_book\n`, baseId: null },
  'POST /api/workbooks/:name/revisions/:number/restore': {},
  'PUT /api/layouts/:workflowId': { positions: {} },
  'PUT /api/drafts/:subject': { text: 'mine', baseId: null },
}

/** Of no project: what a deployment has, or what is one's own whatever its name. */
const notOfProjects = /^\/v2\/(code_sources|dynamic_actions)|^\/api\/(users|projects|tokens|drafts)\//

test("another project's ids and names are as good as none", async () => {
  for (const { method, path, policy } of routes) {
    if (!path.includes(':') || notOfProjects.test(path) || policyOf(policy) === undefined) continue
    const filled = paths[path]
    expect(filled, `${path} has parts that this test does not fill`).toBeDefined()
    expect(filled, `${path} has parts that this test does not fill`).not.toContain(':')
    const response = await askAs(other, method, filled ?? '', bodies[`${method} ${path}`])
    const text = await response.text()
    expect(response.status, `${method} ${filled}: ${text}`).toBe(404)
    expect(text).not.toContain('canary')
  }
})

test('what the owner has is still there, and found by the same paths', async () => {
  for (const { method, path } of routes) {
    if (method !== 'GET' || paths[path] === undefined || path.includes(':memberId')) continue
    const response = await askAs(owner, method, paths[path])
    expect(response.status, `${paths[path]}: ${await response.text()}`).toBe(200)
  }
})

test('lists, counts, calendars and streams of another project show nothing of it', async () => {
  const now = Date.now()
  const range = `from=${new Date(now).toISOString()}&to=${new Date(now + 60 * 86_400_000).toISOString()}`
  for (const { method, path } of routes) {
    if (method !== 'GET' || path.includes(':') || path === '/api/stream' || path.startsWith('/v2/code')) continue
    // Of no project, of another mode, or the record of what this one tried.
    if (/^\/v2\/dynamic|^\/api\/(users|session|projects|oidc|audit)/.test(path)) continue
    const response = await askAs(other, 'GET', path === '/api/calendar' ? `${path}?${range}` : path)
    const text = await response.text()
    expect(response.status, `${path}: ${text}`).toBe(200)
    expect(text, path).not.toMatch(/secret_|canary/)
  }
  const { executions } = await askWell(other, 'GET', '/v2/executions')
  expect(executions).toEqual([])
})

test("another project's stream of an execution is not opened", async () => {
  const id = paths['/v2/executions/:id']?.split('/').at(-1)
  const response = await askAs(other, 'GET', `/api/stream?execution=${id}`)
  await response.body?.cancel()
  expect(response.status).toBe(404)
})

test("another project's workflow cannot be started, scheduled, copied or run as a sub-workflow", async () => {
  const id = paths['/v2/workflows/:identifier']?.split('/').at(-1)
  const execution = paths['/v2/executions/:id']?.split('/').at(-1)
  const tries: readonly (readonly [string, object])[] = [
    ['/v2/executions', { workflow_name: 'secret_flow' }],
    ['/v2/executions', { workflow_id: id }],
    ['/v2/executions', { source_execution_id: execution, description: 'copy' }],
    ['/v2/cron_triggers', { name: 'c', workflow_name: 'secret_flow', pattern: '0 0 1 1 *' }],
    ['/v2/cron_triggers', { name: 'c', workflow_id: id, pattern: '0 0 1 1 *' }],
    ['/v2/event_triggers', { name: 'e', workflow_id: id, exchange: 'x', topic: 't', event: 'e' }],
  ]
  for (const [path, body] of tries) {
    const response = await askAs(other, 'POST', path, body)
    expect(response.status, `${path} ${JSON.stringify(body)}: ${await response.text()}`).toBe(404)
  }
  expect((await askAs(other, 'POST', '/v2/executions', { id: execution, workflow_name: 'secret_flow' })).status).toBe(
    404,
  )
})
