import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../test-support/database.ts'
import { closePool } from '../store/pool.ts'
import { askAs, askWell, password, startLocalAuth, stopLocalAuth, userWithToken } from '../testing/local-auth.ts'

let admin: string
let member: string

beforeAll(async () => {
  process.env.DATABASE_URL = (await testDatabase(import.meta.url)).url
  await startLocalAuth()
  admin = await userWithToken('boss', 'admin')
  member = await userWithToken('lan', 'member')
})
afterAll(async () => {
  stopLocalAuth()
  await closePool()
})

const entries = async () => (await askWell(admin, 'GET', '/api/audit')).entries

test('a change is recorded with who, what it was and what it became', async () => {
  const text = (name: string) => `version: '2.0'\nw:\n  tasks:\n    ${name}: {action: std.noop}\n`
  await askWell(member, 'POST', '/v2/workflows', text('one'))
  await askWell(member, 'PUT', '/v2/workflows/w', text('two'))
  await askWell(member, 'DELETE', '/v2/workflows/w')
  const [deleted, updated, made] = await entries()
  expect(made).toMatchObject({ userName: 'lan', via: 'token', policy: 'workflows:create', status: 201, before: null })
  expect(updated).toMatchObject({ policy: 'workflows:update', resource: 'PUT /v2/workflows/w', status: 200 })
  expect([updated.before.definition, updated.after.definition]).toEqual([text('one'), text('two')])
  expect(deleted).toMatchObject({ policy: 'workflows:delete', status: 204, after: null })
  expect(deleted.before.definition).toBe(text('two'))
})

test('of a user it is recorded who could do what before', async () => {
  const memberships = [{ project: 'p', role: 'reader' }]
  await askWell(admin, 'POST', '/api/projects', { name: 'p' })
  const { id } = await askWell(admin, 'POST', '/api/users', { name: 'minh', password, memberships })
  await askWell(admin, 'PUT', `/api/users/${id}`, { disabled: true })
  await askWell(admin, 'DELETE', `/api/users/${id}`)
  const [deleted, updated] = await entries()
  expect(updated).toMatchObject({ policy: 'users:update', before: { disabled: false }, after: { disabled: true } })
  expect(deleted.before).toMatchObject({ name: 'minh', memberships: [{ projectId: 'p', role: 'reader' }] })
})

test('what names its row in the body is recorded like what names it in the path', async () => {
  await askWell(member, 'POST', '/v2/environments', { name: 'told', variables: { a: 1 } })
  await askWell(member, 'PUT', '/v2/environments', { name: 'told', variables: { a: 2 } })
  const [updated] = await entries()
  expect(updated).toMatchObject({ before: { variables: { a: 1 } }, after: { variables: { a: 2 } } })
})

test('what was refused is recorded as well', async () => {
  expect((await askAs(member, 'DELETE', '/v2/environments/none')).status).toBe(404)
  expect((await entries())[0]).toMatchObject({ resource: 'DELETE /v2/environments/none', status: 404, before: null })
})

test('no secret is recorded, wherever it stood', async () => {
  const secret = 'canary-5521'
  await askWell(member, 'POST', '/v2/environments', {
    name: 'e',
    variables: { db_password: secret, nested: [{ api_key: secret }], url: `https://u:${secret}@host/` },
  })
  await askWell(admin, 'POST', '/api/users', { name: 'x', password: `${password}${secret}`, memberships: [] })
  expect(JSON.stringify(await entries())).not.toContain(secret)
})

test('reading, checking and drafting leave nothing, and only administrators read the record', async () => {
  const count = (await entries()).length
  await askWell(member, 'GET', '/v2/workflows')
  await askWell(member, 'POST', '/v2/workflows/validate', 'x')
  await askWell(member, 'PUT', '/api/drafts/new:1', { text: 'x', baseId: null })
  expect(await entries()).toHaveLength(count)
  expect((await askAs(member, 'GET', '/api/audit')).status).toBe(403)
})

test('pages go on where the last one ended', async () => {
  const all = await entries()
  const first = (await askWell(admin, 'GET', '/api/audit?limit=2')).entries
  const rest = (await askWell(admin, 'GET', `/api/audit?marker=${first[1].id}`)).entries
  expect([...first, ...rest]).toEqual(all)
})
