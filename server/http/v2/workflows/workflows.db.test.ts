import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test-support/database.ts'
import { closePool } from '../../../store/pool.ts'
import { call } from '../../../testing/call.ts'

beforeAll(async () => {
  process.env.DATABASE_URL = (await testDatabase(import.meta.url)).url
})
afterAll(closePool)

const text = `version: '2.0'
one:
  description: first # kept
  tags: [x, y]
  input: [a, b: null, c: {x: [1]}]
  output: {r: <% $.a %>}
  tasks:
    t: {action: std.noop}
`
const time = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)

test('a list of nothing is an empty list', async () => {
  expect((await call('GET', '/v2/workflows')).body).toEqual({ workflows: [] })
})

test('creation answers the workflow as text, interface as an object, and keeps the text byte for byte', async () => {
  const made = await call('POST', '/v2/workflows?scope=private&namespace=', text)
  expect(made).toMatchObject({ status: 201, type: 'text/plain; charset=UTF-8' })
  const expected = {
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    name: 'one',
    namespace: '',
    input: `a, b="None", c="{'x': [1]}"`,
    definition: text,
    checksum: expect.any(String),
    tags: ['x', 'y'],
    scope: 'private',
    project_id: '<default-project>',
    created_at: time,
  }
  const parts = { input: ['a', { b: null }, { c: { x: [1] } }], output: ['r'] }
  expect(made.body.workflows).toEqual([{ ...expected, interface: parts }])
  expect((await call('GET', '/v2/workflows/one?namespace=')).body).toEqual({
    ...expected,
    interface: '{"input": ["a", {"b": null}, {"c": {"x": [1]}}], "output": ["r"]}',
    updated_at: null,
  })
})

test('a document with an existing workflow changes nothing', async () => {
  const both = `version: '2.0'\nnew:\n  tasks:\n    t: {action: std.noop}\none:\n  tasks:\n    t: {action: std.noop}\n`
  expect(await call('POST', '/v2/workflows', both)).toEqual({
    status: 409,
    type: 'application/json',
    body: { faultstring: "Duplicate entry for WorkflowDefinition ['name', 'namespace', 'project_id']: one, , None" },
  })
  expect((await call('GET', '/v2/workflows/new')).status).toBe(404)
})

test('an update by id answers the bare workflow and counts a revision up', async () => {
  const { id } = (await call('GET', '/v2/workflows/one')).body
  const updated = await call('PUT', `/v2/workflows/${id}`, text.replace('first', 'second'))
  expect(updated).toMatchObject({ status: 200, body: { id, name: 'one', updated_at: time } })
  expect((await call('PUT', '/v2/workflows', text)).body.workflows).toHaveLength(1)
  expect(await call('PUT', '/v2/workflows', text.replace('one:', 'missing:'))).toMatchObject({
    status: 404,
    body: { faultstring: 'Workflow not found [workflow_identifier=missing, namespace=]' },
  })
})

test('validation tells what is wrong and stores nothing', async () => {
  expect((await call('POST', '/v2/workflows/validate', text)).body).toEqual({ valid: true })
  const wrong = await call('POST', '/v2/workflows/validate', `version: '2.0'\nw:\n  tasks: 5\n`)
  expect(wrong.body).toMatchObject({ valid: false, error: expect.stringContaining('tasks') })
  expect((await call('POST', '/v2/workflows', `version: '2.0'\nw:\n  tasks: 5\n`)).status).toBe(400)
})

test('lists are paged by a marker, and every next link leads on', async () => {
  const names = Array.from({ length: 5 }, (_, index) => `page${index}`)
  await call(
    'POST',
    '/v2/workflows',
    `version: '2.0'\n${names.map((n) => `${n}: {tasks: {t: {action: std.noop}}}\n`).join('')}`,
  )
  const seen: string[] = []
  let next: string | undefined = '/v2/workflows?name=has:page&sort_keys=name&sort_dirs=desc&limit=2&fields=name'
  for (let pages = 0; next !== undefined && pages < 9; pages++) {
    const { body } = await call('GET', next)
    seen.push(...body.workflows.map((one: { name: string }) => one.name))
    for (const one of body.workflows) expect(Object.keys(one).sort()).toEqual(['id', 'name'])
    next = body.next?.replace('http://localhost', '')
  }
  expect(seen).toEqual(names.toReversed())
})

test.each([
  ['limit=0', 'Limit must be positive.'],
  ['foo=1', 'Unknown argument: "foo"'],
  ['fields=nope', /^Some fields do not exist {2}\['nope'\]/],
  ['marker=x', /^Invalid input for field\/attribute marker\. Value: 'x'\./],
  ['sort_keys=nope', /nope/],
  ['sort_keys=name&sort_dirs=asc,desc', 'Length of sort_keys must be equal or greater than sort_dirs.'],
])('the query %s is refused', async (query, message) => {
  const { status, body } = await call('GET', `/v2/workflows?${query}`)
  expect(status).toBe(400)
  expect(body).toEqual({ faultcode: 'Client', faultstring: expect.stringMatching(message), debuginfo: null })
})

test.each([
  ['name=in:page0,page3', 2],
  ['name=nin:page0,page1,page2,page3,page4', 1],
  ['name=neq:one', 5],
  ['tags=x,y', 1],
  ['tags=x,z', 0],
  ['name=gt:page2', 2],
  ['created_at=lt:2000-01-01 00:00:00', 0],
  ["name=eq:' OR 1=1 --", 0],
  ['name=has:%25', 0],
])('the filter %s finds %i', async (query, count) => {
  expect((await call('GET', `/v2/workflows?${query}`)).body.workflows).toHaveLength(count)
})

test('what a trigger uses cannot be deleted', async () => {
  const trigger = {
    name: 'c',
    workflow_name: 'page0',
    pattern: '0 0 1 1 *',
    first_execution_time: null,
    remaining_executions: null,
  }
  expect((await call('POST', '/v2/cron_triggers', trigger)).status).toBe(201)
  const refused = await call('DELETE', '/v2/workflows/page0')
  expect(refused.status).toBe(400)
  expect(refused.body.faultstring).toContain("Can't delete workflow that has cron triggers associated.")
  expect((await call('DELETE', '/v2/cron_triggers/c')).status).toBe(204)
  expect((await call('DELETE', '/v2/workflows/page0')).status).toBe(204)
  expect((await call('GET', '/v2/workflows/page0')).status).toBe(404)
})

test('unknown paths, methods and XML are refused', async () => {
  expect((await call('GET', '/v2/nosuch')).status).toBe(404)
  expect((await call('POST', '/v2/tasks', {})).status).toBe(405)
})
