import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../test-support/database.ts'
import { closePool } from '../store/pool.ts'
import { askAs, askWell, startLocalAuth, stopLocalAuth, userWithToken } from '../testing/local-auth.ts'

let lan: string
let minh: string

beforeAll(async () => {
  process.env.DATABASE_URL = (await testDatabase(import.meta.url)).url
  await startLocalAuth()
  lan = await userWithToken('lan', 'member', 'ours')
  minh = await userWithToken('minh', 'member', 'ours')
})
afterAll(async () => {
  stopLocalAuth()
  await closePool()
})

const text = (name: string, output: string) =>
  `version: '2.0'\n${name}:\n  tasks:\n    t: {action: std.echo output="${output}"}\n`

const make = async (name: string): Promise<string> =>
  (await askWell(lan, 'POST', '/v2/workflows', text(name, 'one'))).workflows[0].id

test('every save is a revision with its author and message, whichever door it came through', async () => {
  const id = await make('history')
  await askWell(minh, 'PUT', '/v2/workflows', text('history', 'two'))
  const { revisionId } = await askWell(lan, 'GET', `/api/workflows/${id}`)
  const saved = await askWell(lan, 'PUT', `/api/workflows/${id}`, {
    text: text('history', 'three'),
    baseId: revisionId,
    message: ' Say three ',
  })
  expect(saved).toMatchObject({ revision: 3, definition: text('history', 'three') })
  const { revisions, next } = await askWell(lan, 'GET', `/api/workflows/${id}/revisions`)
  expect(next).toBeNull()
  expect(revisions).toMatchObject([
    { number: 3, author: 'lan', message: 'Say three', id: saved.revisionId },
    { number: 2, author: 'minh', message: null },
    { number: 1, author: 'lan', message: null },
  ])
  expect((await askWell(lan, 'GET', `/api/workflows/${id}/revisions?before=3`)).revisions).toHaveLength(2)
  expect((await askWell(lan, 'GET', `/api/workflows/${id}/revisions/1`)).definition).toBe(text('history', 'one'))
})

test('of two who publish from the same revision the second is refused and the first loses nothing', async () => {
  const id = await make('contended')
  const { revisionId: baseId } = await askWell(lan, 'GET', `/api/workflows/${id}`)
  const answers = await Promise.all([
    askAs(lan, 'PUT', `/api/workflows/${id}`, { text: text('contended', 'lan'), baseId }),
    askAs(minh, 'PUT', `/api/workflows/${id}`, { text: text('contended', 'minh'), baseId }),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await askWell(lan, 'GET', `/api/workflows/${id}/revisions`)).revisions).toHaveLength(2)
})

test('to restore a revision makes a new one of its text and keeps those between', async () => {
  const id = await make('restored')
  await askWell(minh, 'PUT', '/v2/workflows', text('restored', 'two'))
  const now = await askWell(minh, 'POST', `/api/workflows/${id}/revisions/1/restore`, { message: 'Back' })
  expect(now).toMatchObject({ revision: 3, definition: text('restored', 'one') })
  expect((await askWell(lan, 'GET', `/api/workflows/${id}/revisions/2`)).definition).toBe(text('restored', 'two'))
  for (const number of ['9', '0', 'x', '1e3', '99999999999999999999']) {
    expect((await askAs(lan, 'GET', `/api/workflows/${id}/revisions/${number}`)).status, number).toBe(404)
  }
  expect((await askAs(lan, 'GET', `/api/workflows/${id}/revisions?before=x`)).status).toBe(400)
})

test("a workbook's member keeps its full name and its workbook when it is published alone", async () => {
  const book = `version: '2.0'\nname: book\nworkflows:\n  one:\n    tasks:\n      t: {action: std.noop}\n`
  await askWell(lan, 'POST', '/v2/workbooks', book)
  const { id, definition } = await askWell(lan, 'GET', '/api/workflows/book.one')
  const saved = await askWell(lan, 'PUT', `/api/workflows/${id}`, { text: definition.replace('noop', 'fail') })
  expect(saved).toMatchObject({ id, name: 'book.one', workbookName: 'book', revision: 2 })
})

test('a workbook has a history of its own, in which a save from an old text is refused and an old text comes back', async () => {
  const book = (action: string) =>
    `version: '2.0'\nname: shelf\nworkflows:\n  one:\n    tasks:\n      t: {action: ${action}}\n`
  const at = '/api/workbooks/shelf'
  await askWell(lan, 'POST', '/v2/workbooks', book('std.noop'))
  const { revisionId: baseId, revision } = await askWell(lan, 'GET', at)
  expect(revision).toBe(1)
  const answers = await Promise.all([
    askAs(lan, 'PUT', at, { text: book('std.fail'), baseId, message: 'Let it fail' }),
    askAs(minh, 'PUT', at, { text: book('std.fail'), baseId, message: 'Let it fail' }),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await askWell(lan, 'GET', '/api/workflows/shelf.one')).message).toBe('Let it fail')
  await askWell(minh, 'PUT', '/v2/workbooks', book('std.echo output=1'))
  const now = await askWell(minh, 'POST', `${at}/revisions/1/restore`, { message: 'Back' })
  expect(now).toMatchObject({ name: 'shelf', revision: 4, definition: book('std.noop'), author: 'minh' })
  expect((await askWell(lan, 'GET', '/api/workflows/shelf.one')).definition).toContain('std.noop')
  const { revisions } = await askWell(lan, 'GET', `${at}/revisions`)
  expect(revisions).toMatchObject([
    { number: 4, author: 'minh', message: 'Back' },
    { number: 3, author: 'minh', message: null },
    { number: 2, message: 'Let it fail' },
    { number: 1, author: 'lan', message: null },
  ])
  expect(await askWell(lan, 'GET', `${at}/revisions/3`)).toMatchObject({
    name: 'shelf',
    definition: book('std.echo output=1'),
  })
  const renamed = await askAs(lan, 'PUT', at, { text: book('std.noop').replace('shelf', 'other'), baseId: null })
  expect(renamed.status).toBe(400)
  await askWell(lan, 'DELETE', '/v2/workbooks/shelf')
  expect((await askAs(lan, 'GET', `${at}/revisions`)).status).toBe(404)
})

test('a faulty text, and one with another workflow beside it, is published by nobody', async () => {
  const id = await make('faulty')
  for (const bad of ['version: [', `${text('faulty', 'x')}other:\n  tasks:\n    t: {action: std.noop}\n`]) {
    expect((await askAs(lan, 'PUT', `/api/workflows/${id}`, { text: bad })).status).toBe(400)
  }
  expect((await askWell(lan, 'GET', `/api/workflows/${id}/revisions`)).revisions).toHaveLength(1)
})

test('an execution tells the revision it runs, and the newest there is by now', async () => {
  const id = await make('pinned')
  const execution = await askWell(lan, 'POST', '/v2/executions', { workflow_id: id })
  await askWell(minh, 'PUT', '/v2/workflows', text('pinned', 'two'))
  expect(await askWell(lan, 'GET', `/api/executions/${execution.id}`)).toMatchObject({
    revision: 1,
    newestRevision: 2,
    definition: text('pinned', 'one'),
  })
})

test('of a workflow those executions are listed and counted that ran one of its revisions', async () => {
  const id = await make('counted')
  const run = async () => (await askWell(lan, 'POST', '/v2/executions', { workflow_id: id })).id
  const old = [await run(), await run()]
  await askWell(minh, 'PUT', '/v2/workflows', text('counted', 'two'))
  const now = await run()
  await askWell(lan, 'POST', '/v2/executions', { workflow_id: await make('uncounted') })
  const of = (query: string) => askWell(lan, 'GET', `/api/executions?${query}`)
  const ids = async (query: string) => (await of(query)).executions.map((one: { id: string }) => one.id).sort()
  expect(await ids(`workflow=${id}&revision=1`)).toEqual(old.sort())
  expect(await ids('workflow=counted&revision=2')).toEqual([now])
  const { counts } = await of(`workflow=${id}&revision=1&limit=1`)
  expect(Object.values<number>(counts).reduce((sum, count) => sum + count, 0)).toBe(2)
  expect((await askAs(lan, 'GET', '/api/executions?revision=one')).status).toBe(400)
})

test('a draft is not overwritten by one that was made from another', async () => {
  const path = '/api/drafts/new:shared'
  const first = await askWell(lan, 'PUT', path, { text: 'a', seen: null })
  expect((await askAs(lan, 'PUT', path, { text: 'b', seen: null })).status).toBe(409)
  await new Promise((resolve) => setTimeout(resolve, 2))
  const second = await askWell(lan, 'PUT', path, { text: 'b', seen: first.updatedAt })
  expect((await askAs(lan, 'PUT', path, { text: 'c', seen: first.updatedAt })).status).toBe(409)
  // The same text again is no conflict, whoever wrote it.
  expect((await askAs(lan, 'PUT', path, { text: 'b', seen: first.updatedAt })).status).toBe(200)
  expect((await askAs(lan, 'PUT', path, { text: 'd', seen: 'yesterday' })).status).toBe(400)
  expect((await askWell(lan, 'GET', '/api/drafts')).drafts).toMatchObject([{ subject: 'new:shared', text: 'b' }])
  expect((await askWell(minh, 'GET', '/api/drafts')).drafts).toEqual([])
  expect(second.text).toBe('b')
})
