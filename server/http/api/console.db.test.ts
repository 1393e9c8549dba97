import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../test-support/database.ts'
import { closeHub } from '../../events/hub.ts'
import { newId } from '../../ids.ts'
import { closePool } from '../../store/pool.ts'
import { call } from '../../testing/call.ts'
import { checkedHandle } from '../../testing/checked-handle.ts'

let database: pg.Client

beforeAll(async () => {
  const { url } = await testDatabase(import.meta.url)
  process.env.DATABASE_URL = url
  database = new pg.Client({ connectionString: url })
  await database.connect()
  await call('POST', '/v2/workflows', `version: '2.0'\nw:\n  input: [a: 1]\n  tasks:\n    t: {action: std.noop}\n`)
})
afterAll(async () => {
  await closeHub()
  await closePool()
  await database.end()
})

const start = async () => (await call('POST', '/v2/executions', { workflow_name: 'w' })).body.id as string

test('the summary, lists and one execution have what the console asks for', async () => {
  const id = await start()
  expect((await call('GET', '/api/summary')).body).toMatchObject({
    counts: { RUNNING: 1 },
    recent: [{ id }],
    workers: [],
  })
  expect((await call('GET', '/api/executions?state=RUNNING&workflow=w')).body).toMatchObject({
    executions: [{ id, workflowName: 'w', triggeredBy: 'api' }],
    next: null,
    counts: { RUNNING: 1 },
  })
  expect((await call('GET', '/api/executions?q=nothing')).body.executions).toEqual([])
  expect((await call('GET', `/api/executions/${id}`)).body).toMatchObject({
    execution: { id, state: 'RUNNING' },
    seq: 0,
    revision: 1,
    tasks: [],
    input: { a: 1 },
    definition: expect.stringContaining('std.noop'),
  })
  expect((await call('GET', `/api/executions/${newId()}`)).status).toBe(404)
  expect((await call('GET', '/api/workflows')).body).toMatchObject([
    { name: 'w', lastRuns: [{ id, state: 'RUNNING' }] },
  ])
  expect((await call('GET', '/api/actions')).body).toContainEqual(
    expect.objectContaining({ name: 'std.noop', isSystem: true }),
  )
})

test('a text is validated with all its problems, its calls judged by what the project has', async () => {
  const text = `version: '2.0'\nx:\n  tasks:\n    a: {action: std.nop, on-error: nope}\n    b: {workflow: w2}\n    c: {workflow: w}\n`
  const { body } = await call('POST', '/api/validate', text)
  expect(body).toMatchObject({
    kind: 'workflows',
    problems: [{ code: 'TM021', severity: 'error', range: { line: 4, column: 36 }, params: { task: 'nope' } }],
  })
  const sound = await call('POST', '/api/validate', text.replace(', on-error: nope', ''))
  expect(sound.body.problems).toMatchObject([
    { code: 'TM401', severity: 'warning', fixes: [{ title: "Write 'std.noop'" }] },
    { code: 'TM404', params: { name: 'w2' } },
  ])
})

test('executions are paged newest first', async () => {
  for (let made = 0; made < 4; made++) await start()
  const first = (await call('GET', '/api/executions?limit=3')).body
  const second = (await call('GET', `/api/executions?limit=3&marker=${first.next}`)).body
  const ids = [...first.executions, ...second.executions].map((one) => one.id)
  expect(ids).toHaveLength(5)
  expect(ids).toEqual(ids.toSorted().toReversed())
  expect(second.next).toBeNull()
})

test('a schedule is shown, paused, resumed and run by hand', async () => {
  const made = (await call('POST', '/v2/cron_triggers', { name: 's', workflow_name: 'w', pattern: '0 12 * * *' })).body
  const [schedule] = (await call('GET', '/api/schedules')).body
  expect(schedule).toMatchObject({ id: made.id, name: 's', paused: false, lastRuns: [] })
  expect(schedule.next).toHaveLength(5)
  const to = new Date(Date.now() + 10 * 86_400_000).toISOString()
  const month = (await call('GET', `/api/calendar?from=${new Date().toISOString()}&to=${to}`)).body
  expect(month.upcoming).toHaveLength(10)
  expect((await call('GET', '/api/calendar?from=2026-01-01&to=2027-01-01')).status).toBe(400)
  expect((await call('POST', `/api/cron-triggers/${made.id}/pause`)).body.paused).toBe(true)
  expect((await call('GET', '/api/schedules')).body[0]).toMatchObject({ paused: true, next: [] })
  expect((await call('POST', `/api/cron-triggers/${made.id}/resume`)).body.paused).toBe(false)
  const run = await call('POST', `/api/cron-triggers/${made.id}/run`)
  expect((await call('GET', `/v2/executions/${run.body.executionId}`)).body.workflow_name).toBe('w')
})

test('drafts and layouts are kept', async () => {
  const { id, revisionId } = (await call('GET', '/api/workflows/w')).body
  const at = `/api/drafts/${encodeURIComponent(`workflow:${id}`)}`
  expect((await call('GET', at)).body).toBeNull()
  expect((await call('PUT', at, { text: 'x: 1', baseId: revisionId })).body).toMatchObject({
    text: 'x: 1',
    baseId: revisionId,
  })
  expect((await call('PUT', at, { text: 'x: 2' })).body).toMatchObject({ text: 'x: 2', baseId: null })
  expect((await call('GET', at)).body.text).toBe('x: 2')
  expect((await call('DELETE', at)).status).toBe(204)
  expect((await call('GET', `/api/layouts/${id}`)).body.positions).toEqual({})
  await call('PUT', `/api/layouts/${id}`, { positions: { t: { x: 1, y: 2.5 } } })
  expect((await call('GET', `/api/layouts/${id}`)).body.positions).toEqual({ t: { x: 1, y: 2.5 } })
  expect((await call('PUT', `/api/layouts/${id}`, { positions: { t: 'here' } })).status).toBe(400)
})

test('places of tasks that are shared are seen by those who have none of their own', async () => {
  const { id } = (await call('GET', '/api/workflows/w')).body
  const shared = { t: { x: 7, y: 8, pinned: true } }
  expect((await call('PUT', `/api/layouts/${id}?shared=true`, { positions: shared })).status).toBe(200)
  expect((await call('GET', `/api/layouts/${id}?shared=true`)).body.positions).toEqual(shared)
  await call('PUT', `/api/layouts/${id}`, { positions: { t: { x: 1, y: 2 } } })
  expect((await call('GET', `/api/layouts/${id}`)).body.positions).toEqual({ t: { x: 1, y: 2 } })
})

test('places of the tasks of a workbook are kept by the name of the workflow in its namespace', async () => {
  const book = "version: '2.0'\nname: placed\nworkflows:\n  one:\n    tasks:\n      t: {action: std.noop}\n"
  expect((await call('POST', '/v2/workbooks?namespace=lab', book)).status).toBe(201)
  const at = '/api/layouts/placed.one'
  const positions = { t: { x: 3, y: 4 } }
  expect((await call('PUT', `${at}?namespace=lab`, { positions })).status).toBe(200)
  expect((await call('GET', `${at}?namespace=lab`)).body.positions).toEqual(positions)
  expect((await call('GET', at)).status).toBe(404)
})

interface Message {
  readonly event: string
  readonly id: number
  // biome-ignore lint/suspicious/noExplicitAny: messages of every shape are looked into.
  readonly data: any
}

/** Reads messages of a stream until the function has had enough. */
async function follow(
  path: string,
  enough: (messages: readonly Message[]) => boolean,
  headers = {},
): Promise<Message[]> {
  const abort = new AbortController()
  const response = await checkedHandle(new Request(`http://localhost${path}`, { headers, signal: abort.signal }))
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  const messages: Message[] = []
  let text = ''
  for await (const part of response.body ?? []) {
    text += new TextDecoder().decode(part)
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const found = /^event: (.*)\nid: (\d+)\ndata: (.*)$/.exec(text.slice(0, end))
      if (found) messages.push({ event: found[1] ?? '', id: Number(found[2]), data: JSON.parse(found[3] ?? '') })
      text = text.slice(end + 2)
    }
    if (enough(messages)) break
  }
  abort.abort()
  return messages
}

const write = async (id: string, seq: number, count: number) => {
  const changes = JSON.stringify(Array.from({ length: count }, () => ({ t: 'command', name: 'RUNNING' })))
  await database.query('INSERT INTO execution_events (execution_id, seq, changes) VALUES ($1, $2, $3)', [
    id,
    seq,
    changes,
  ])
  await database.query(`SELECT pg_notify('tramontane_events', $1)`, [
    JSON.stringify([[id, seq + count - 1, '<default-project>']]),
  ])
}

test('a stream of an execution begins with a snapshot and goes on with every change once', async () => {
  const id = await start()
  setTimeout(() => void write(id, 1, 2).then(() => write(id, 3, 1)), 300)
  const messages = await follow(`/api/stream?execution=${id}`, (all) => all.at(-1)?.id === 3)
  expect(messages[0]).toMatchObject({ event: 'snapshot', id: 0, data: { execution: { id } } })
  expect(messages.slice(1).map((one) => [one.event, one.id, one.data.seq, one.data.changes.length])).toEqual([
    ['changes', 2, 1, 2],
    ['changes', 3, 3, 1],
  ])
})

test('a stream resumes after the change that was seen last', async () => {
  const id = await start()
  for (const seq of [1, 2, 3]) await write(id, seq, 1)
  const messages = await follow(`/api/stream?execution=${id}`, (all) => all.length === 2, { 'last-event-id': '1' })
  expect(messages.map((one) => one.data.seq)).toEqual([2, 3])
})

test('the stream of the project names executions that changed', async () => {
  const id = await start()
  setTimeout(() => void write(id, 1, 1), 300)
  // News of the executions before may still be on their way.
  const names = (one: { data: { ids?: string[] } } | undefined) => one?.data.ids?.includes(id) === true
  const messages = await follow('/api/stream', (all) => names(all.at(-1)))
  expect(messages.at(-1)).toMatchObject({ event: 'executions' })
  expect(messages.filter(names)).toHaveLength(1)
})

test('a message that the owner refuses comes back with its words', async () => {
  const id = await start()
  const answered = call('PUT', `/v2/executions/${id}`, { state: 'PAUSED' })
  const inbox = async () =>
    (await database.query('SELECT id, kind, body FROM execution_inbox WHERE execution_id = $1', [id])).rows[0]
  await expect.poll(inbox).toMatchObject({ kind: 'set-state' })
  const error = { code: 'ILLEGAL_STATE', message: 'no' }
  await database.query(`SELECT pg_notify('tramontane_reply', $1)`, [JSON.stringify({ id: (await inbox()).id, error })])
  expect(await answered).toMatchObject({ status: 400, body: { faultstring: 'no' } })
})

test('a page of another site can neither change anything nor reach the server by another name', async () => {
  const send = (headers: Record<string, string>) =>
    checkedHandle(new Request('http://localhost/v2/workflows', { method: 'POST', body: 'x', headers }))
  expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await send({ origin: 'http://evil.example' })).status).toBe(403)
  expect((await checkedHandle(new Request('http://evil.example/v2/workflows'))).status).toBe(421)
  expect((await send({ 'content-type': 'application/xml' })).status).toBe(415)
})
