import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../test-support/database.ts'
import { defaultProject } from '../auth/actor.ts'
import { closePool } from '../store/pool.ts'
import { askAs, askWell, password, startLocalAuth, stopLocalAuth, userWithToken } from '../testing/local-auth.ts'

let admin: string

beforeAll(async () => {
  process.env.DATABASE_URL = (await testDatabase(import.meta.url)).url
  await startLocalAuth()
  admin = await userWithToken('boss', 'admin')
})
afterAll(async () => {
  stopLocalAuth()
  await closePool()
})

const member = { project: defaultProject, role: 'member' }

test('a user is made, changed and deleted, and no answer holds a password or its hash', async () => {
  const made = await askAs(admin, 'POST', '/api/users', { name: 'lan', password, memberships: [member] })
  const text = await made.text()
  expect(made.status, text).toBe(201)
  expect(text).not.toMatch(/argon2|horse/)
  const { id } = JSON.parse(text)
  const changed = await askWell(admin, 'PUT', `/api/users/${id}`, { memberships: [{ ...member, role: 'reader' }] })
  expect(changed.memberships).toEqual([{ projectId: defaultProject, role: 'reader' }])
  await askWell(admin, 'DELETE', `/api/users/${id}`)
  expect((await askAs(admin, 'DELETE', `/api/users/${id}`)).status).toBe(404)
})

test.each([
  [{ name: 'a b', password, memberships: [] }, 400, 'name'],
  [{ name: 'x', password: 'short', memberships: [] }, 400, 'password'],
  [{ name: 'x', password }, 400, 'memberships'],
  [{ name: 'x', password, memberships: [{ project: defaultProject, role: 'king' }] }, 400, 'memberships[0].role'],
  [{ name: 'x', password, memberships: [member, member] }, 400, 'memberships[1].project'],
  [{ name: 'x', password, memberships: [{ project: 'nowhere', role: 'member' }] }, 404, 'nowhere'],
  [{ name: 'boss', password, memberships: [] }, 409, 'boss'],
  [{ name: 'x', password, memberships: [], shell: '/bin/sh' }, 400, 'shell'],
])('%j is refused with %i and names %s', async (body, status, named) => {
  const response = await askAs(admin, 'POST', '/api/users', body)
  expect(response.status).toBe(status)
  expect((await response.json()).faultstring).toContain(named)
})

test('somebody is always left who can administer', async () => {
  const { users } = await askWell(admin, 'GET', '/api/users')
  const admins = users.filter((user: { memberships: { role: string }[] }) =>
    user.memberships.some(({ role }) => role === 'admin'),
  )
  expect(admins).toHaveLength(2)
  const [first, last] = admins
  await askWell(admin, 'PUT', `/api/users/${first.name === 'boss' ? last.id : first.id}`, { disabled: true })
  const own = first.name === 'boss' ? first.id : last.id
  for (const change of [{ disabled: true }, { memberships: [member] }, { memberships: [] }]) {
    expect((await askAs(admin, 'PUT', `/api/users/${own}`, change)).status).toBe(400)
  }
  expect((await askAs(admin, 'DELETE', `/api/users/${own}`)).status).toBe(400)
  expect((await askAs(admin, 'GET', '/api/users')).status).toBe(200)
})

test('a project goes only when it holds nothing', async () => {
  await askWell(admin, 'POST', '/api/projects', { name: 'side' })
  expect((await askAs(admin, 'POST', '/api/projects', { name: 'side' })).status).toBe(409)
  const inside = await userWithToken('inside', 'member', 'side')
  await askWell(inside, 'POST', '/v2/environments', { name: 'e', variables: {} })
  expect((await askAs(admin, 'DELETE', '/api/projects/side')).status).toBe(409)
  await askWell(inside, 'DELETE', '/v2/environments/e')
  await askWell(admin, 'DELETE', '/api/projects/side')
  expect((await askAs(inside, 'GET', '/v2/workflows')).status).toBe(401)
})

test('a token is listed without itself, dies when revoked, and cannot make others', async () => {
  const token = await userWithToken('robot', 'member')
  const { tokens } = await askWell(token, 'GET', '/api/tokens')
  expect(JSON.stringify(tokens)).not.toContain(token.slice(4))
  expect((await askAs(token, 'POST', '/api/tokens', { name: 'more', scopes: ['read'], days: 1 })).status).toBe(403)
  expect((await askAs(admin, 'DELETE', `/api/tokens/${tokens[0].id}`)).status).toBe(404)
  await askWell(token, 'DELETE', `/api/tokens/${tokens[0].id}`)
  expect((await askAs(token, 'GET', '/v2/workflows')).status).toBe(401)
})
