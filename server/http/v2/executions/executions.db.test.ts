import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test-support/database.ts'
import { newId } from '../../../ids.ts'
import { closePool } from '../../../store/pool.ts'
import { call } from '../../../testing/call.ts'

beforeAll(async () => {
  process.env.DATABASE_URL = (await testDatabase(import.meta.url)).url
  await call('POST', '/v2/workflows', `version: '2.0'\nw:\n  input: [a, b: 1]\n  tasks:\n    t: {action: std.noop}\n`)
})
afterAll(closePool)

test('a start stores a RUNNING execution with completed input', async () => {
  const { status, body } = await call('POST', '/v2/executions', {
    workflow_name: 'w',
    input: '{"a": "é"}',
    params: { env: { x: 1 } },
  })
  expect(status).toBe(201)
  expect(body).toMatchObject({
    state: 'RUNNING',
    state_info: null,
    description: '',
    input: '{"a": "\\u00e9", "b": 1}',
    params: '{"env": {"x": 1}, "namespace": ""}',
    output: '{}',
    task_execution_id: null,
    root_execution_id: null,
    project_id: '<default-project>',
  })
  expect((await call('GET', `/v2/executions/${body.id}`)).body).toEqual(body)
  expect((await call('GET', `/v2/executions/${body.id}/tasks`)).body).toEqual({ tasks: [] })
})

test('the same id starts once', async () => {
  const id = newId()
  const start = { id, workflow_name: 'w', input: { a: 1 } }
  const answers = await Promise.all([1, 2, 3].map(() => call('POST', '/v2/executions', start)))
  expect(answers.map(({ status, body }) => [status, body.id])).toEqual([1, 2, 3].map(() => [201, id]))
})

test.each([
  [{}, 400, 'Workflow ID or workflow name must be provided. Workflow ID is recommended.'],
  [{ workflow_name: 'x' }, 404, 'Workflow not found [workflow_identifier=x, namespace=]'],
  [
    { workflow_name: 'w', input: { z: 1 } },
    400,
    "Invalid input [name=w, class=DirectWorkflowSpec, missing=['a'], unexpected=['z']]",
  ],
  [{ workflow_name: 'w', input: '[1]' }, 400, 'JsonType field value must be a dictionary [actual=a list of 1]'],
  [{ workflow_name: 'w', foo: 1 }, 400, 'Unknown attribute for argument wf_ex: foo'],
  [{ workflow_name: 'w', input: { a: 1 }, params: { env: 'none' } }, 400, 'Environment is not found: none'],
])('the start %j is refused', async (start, status, faultstring) => {
  expect(await call('POST', '/v2/executions', start)).toMatchObject({ status, body: { faultstring } })
})

test('pinned results must be a map by the names of tasks', async () => {
  const start = (pinned: unknown) =>
    call('POST', '/v2/executions', { workflow_name: 'w', input: { a: 1 }, params: { pinned_results: pinned } })
  const refused = await start(['t'])
  expect(refused.status).toBe(400)
  expect(refused.body.faultstring).toContain('params.pinned_results')
  expect((await start({ t: null })).status).toBe(201)
})

test('pinned errors must be a map, too, of tasks that no result is pinned for', async () => {
  const start = (params: object) => call('POST', '/v2/executions', { workflow_name: 'w', input: { a: 1 }, params })
  const refused = await start({ pinned_errors: 'boom' })
  expect(refused.status).toBe(400)
  expect(refused.body.faultstring).toContain('params.pinned_errors')
  const both = await start({ pinned_errors: { t: 'boom' }, pinned_results: { t: 1 } })
  expect(both.status).toBe(400)
  expect(both.body.faultstring).toContain('params.pinned_errors')
  expect((await start({ pinned_errors: { t: 'boom' } })).status).toBe(201)
})

test('a copy of another execution takes over workflow and input, without a description too', async () => {
  const first = (await call('POST', '/v2/executions', { workflow_name: 'w', input: { a: 7 } })).body
  const copy = await call('POST', '/v2/executions', { source_execution_id: first.id })
  expect(copy).toMatchObject({ status: 201, body: { workflow_name: 'w', input: '{"a": 7, "b": 1}' } })
})

test('an execution that runs is deleted by force only', async () => {
  const { id } = (await call('POST', '/v2/executions', { workflow_name: 'w', input: { a: 1 } })).body
  const refused = await call('DELETE', `/v2/executions/${id}?force=false`)
  expect(refused.status).toBe(403)
  expect(refused.body.faultstring).toContain(`Execution ${id} is in RUNNING state`)
  expect((await call('DELETE', `/v2/executions/${id}?force=true`)).status).toBe(204)
  expect(await call('GET', `/v2/executions/${id}`)).toMatchObject({
    status: 404,
    body: { faultstring: `WorkflowExecution not found [id=${id}]` },
  })
})

test('updates that contradict themselves are refused', async () => {
  const { id } = (await call('POST', '/v2/executions', { workflow_name: 'w', input: { a: 1 } })).body
  const put = (body: object) => call('PUT', `/v2/executions/${id}`, body)
  expect((await put({})).body.faultstring).toBe('The property state, description, or env is not provided for update.')
  expect((await put({ state: 'IDLE' })).body.faultstring).toContain('Cannot change state to IDLE.')
  expect((await put({ state: 'PAUSED', description: 'd' })).body.faultstring).toContain('separately')
  expect((await put({ params: { env: { a: 1 } } })).status).toBe(403)
  expect(await put({ description: 'd' })).toMatchObject({ status: 200, body: { description: 'd' } })
})

test('an action outside of workflows runs within the call, or is stored', async () => {
  const at = '/v2/action_executions'
  expect(await call('POST', at, { name: 'std.echo', input: '{"output": 1}' })).toMatchObject({
    status: 201,
    body: { id: null, state: 'SUCCESS', output: '{"result": 1}', created_at: null },
  })
  const saved = await call('POST', at, {
    name: 'std.echo',
    input: { output: 2 },
    params: { run_sync: true, save_result: true },
  })
  expect(saved.body).toMatchObject({ state: 'SUCCESS', output: '{"result": 2}', accepted: true })
  expect((await call('GET', `${at}/${saved.body.id}`)).body).toEqual(saved.body)
  expect((await call('POST', at, { name: 'std.echo', input: {} })).status).toBe(400)
  expect((await call('POST', at, { name: 'nope' })).body.faultstring).toContain(
    'Failed to find action [action_name=nope',
  )
  const open = (await call('POST', at, { name: 'std.async_noop' })).body
  expect(open).toMatchObject({ state: 'RUNNING', output: null })
  expect((await call('PUT', `${at}/${open.id}`, { state: 'SUCCESS', output: { x: 1 } })).body.output).toBe(
    '{"result": {"x": 1}}',
  )
  expect((await call('PUT', `${at}/${open.id}`, { state: 'ERROR' })).status).toBe(400)
  expect((await call('DELETE', `${at}/${open.id}`)).status).toBe(204)
})
