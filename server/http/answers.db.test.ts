import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { testDatabase } from '../../test-support/database.ts'
import { startWorker } from '../../test-support/processes.ts'
import { closeHub } from '../events/hub.ts'
import { closePool } from '../store/pool.ts'
import { call } from '../testing/call.ts'

/*
 * Answers that no other suite happens to ask for; each goes through checkedHandle, which holds it against the schema of
 * its route. What is looked at here besides is that there was something to hold.
 */
beforeAll(async () => {
  const { url } = await testDatabase(import.meta.url)
  process.env.DATABASE_URL = url
  await startWorker(url)
})
afterAll(async () => {
  await closeHub()
  await closePool()
})

const done = async (method: string, path: string, body?: string | object) => {
  const answer = await call(method, path, body)
  expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
  return answer.body
}

test('a workbook and ad-hoc actions are stored, changed, read by namespace and deleted', async () => {
  const book = (name: string) =>
    `version: '2.0'\nname: ${name}\nworkflows:\n  w:\n    tasks:\n      t: {action: std.noop}\n`
  await done('POST', '/v2/workbooks?namespace=n', book('b'))
  expect((await done('PUT', '/v2/workbooks?namespace=n', book('b'))).updated_at).not.toBeNull()
  expect((await done('GET', '/v2/workbooks?fields=name')).workbooks).toHaveLength(1)
  await done('DELETE', '/v2/workbooks/b?namespace=n')
  const action = `version: '2.0'\na:\n  input: [x, y: 1]\n  base: std.echo\n  base-input: {output: <% $.x %>}\n`
  const [made] = (await done('POST', '/v2/actions?namespace=n', action)).actions
  await done('PUT', '/v2/actions?namespace=n', action)
  await done('PUT', `/v2/actions/${made.id}?namespace=n`, action)
  expect((await done('GET', '/v2/actions/a/n')).input).toBe('x, y=1')
  await done('DELETE', '/v2/actions/a/n')
  await done('POST', '/v2/actions', action)
  await done('DELETE', '/v2/actions/a')
})

test('environments and event triggers are changed and deleted', async () => {
  await done('POST', '/v2/environments', { name: 'e', variables: { a: 1 }, description: 'd' })
  expect((await done('PUT', '/v2/environments', { name: 'e', variables: '{"a": 2}' })).variables).toBe('{"a": 2}')
  const [{ id: workflow }] = (
    await done('POST', '/v2/workflows', `version: '2.0'\nevented:\n  tasks:\n    t: {action: std.noop}\n`)
  ).workflows
  const source = { exchange: 'nova', topic: 'notifications', event: 'e.*' }
  const { id } = await done('POST', '/v2/event_triggers', { name: 'v', workflow_id: workflow, ...source })
  expect((await done('PUT', `/v2/event_triggers/${id}`, { name: 'u' })).name).toBe('u')
  expect(await done('GET', `/v2/event_triggers/${id}?fields=name,scope`)).toEqual({ id, name: 'u', scope: 'private' })
  await done('DELETE', `/v2/event_triggers/${id}`)
})

test('a run that failed, waits, retries and has items is shown as promised at every door', async () => {
  await done(
    'POST',
    '/v2/workflows',
    `version: '2.0'
varied:
  output: {r: <% $.get(r) %>}
  tasks:
    items:
      with-items: i in <% [1, 2] %>
      action: std.echo output=<% $.i %>
      publish: {r: <% task().result %>}
      on-success: [child, external, later]
    child: {workflow: varied_child}
    external: {action: std.async_noop}
    later: {action: std.noop, wait-before: 3600}
    joined: {join: all, action: std.noop}
    failing: {action: std.fail, retry: {count: 1, delay: 0}, on-success: joined}
    other: {action: std.async_noop, on-success: joined}
varied_child:
  tasks:
    t: {action: std.async_noop}
`,
  )
  const { id } = await done('POST', '/v2/executions', { workflow_name: 'varied', description: 'd' })
  const taskNamed = async (name: string) => {
    const { tasks } = await done('GET', `/v2/executions/${id}/tasks`)
    return tasks.find((one: { name: string }) => one.name === name)
  }
  await vi.waitFor(async () => expect((await taskNamed('failing'))?.state).toBe('ERROR'), 20_000)
  await vi.waitFor(async () => expect((await taskNamed('later'))?.reason?.code).toBe('wait-before'), 20_000)
  for (const path of [
    `/v2/executions/${id}`,
    `/v2/executions/${id}?fields=state,output,published_global`,
    '/v2/executions?include_output=true',
    `/v2/executions/${id}/executions?include_output=true`,
    `/v2/executions/${id}/report`,
    `/v2/executions/${id}/report?statistics_only=true`,
    `/v2/tasks/${(await taskNamed('items')).id}`,
    `/v2/tasks/${(await taskNamed('items')).id}/action_executions?include_output=true`,
    `/v2/tasks/${(await taskNamed('child')).id}/workflow_executions`,
    `/v2/tasks/${(await taskNamed('child')).id}/executions`,
    '/v2/action_executions?fields=name,output',
    '/v2/tasks?fields=name,published_global',
    '/v2/services',
    `/api/executions/${id}`,
    `/api/executions/${id}/context?task=items&after=items&after=child`,
    `/api/tasks/${(await taskNamed('items')).id}`,
    `/api/tasks/${(await taskNamed('child')).id}`,
    '/api/executions',
    '/api/summary',
    '/api/workflows',
  ]) {
    await done('GET', path)
  }
  await done('PUT', `/v2/executions/${id}`, { state: 'PAUSED' })
  await done('GET', `/v2/executions/${id}/tasks`)
  await done('PUT', `/v2/executions/${id}`, { state: 'ERROR', state_info: 'enough' })
  const failing = await taskNamed('failing')
  expect((await done('PUT', `/v2/tasks/${failing.id}`, { state: 'RUNNING', reset: true })).id).toBe(failing.id)
  await done('DELETE', `/v2/executions/${id}?force=true`)
})
