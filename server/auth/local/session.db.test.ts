import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../test-support/database.ts'
import { closePool } from '../../store/pool.ts'
import { prisma } from '../../store/prisma.ts'
import { checkedHandle } from '../../testing/checked-handle.ts'
import { defaultProject } from '../actor.ts'
import { closeSessionsOf } from '../session/close-sessions.ts'
import { forgetAuthSettings } from '../settings.ts'
import { createToken } from '../tokens/create-token.ts'
import { forgetTokens } from '../tokens/find-token.ts'
import { offerSetup } from './setup.ts'

const page = { 'sec-fetch-site': 'same-origin' }
const name = 'lan'
const password = 'correct horse battery'

const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: object) =>
  checkedHandle(
    new Request(`http://localhost${path}`, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
    '192.0.2.1',
  )

const signIn = async (given: object = {}): Promise<{ response: Response; cookie: string }> => {
  const response = await ask('POST', '/api/session', page, { name, password, ...given })
  return { response, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

beforeAll(async () => {
  process.env.DATABASE_URL = (await testDatabase(import.meta.url)).url
  process.env.AUTH_MODE = 'local'
  forgetAuthSettings()
  const secret = (await offerSetup()) ?? ''
  expect((await ask('POST', '/api/setup', page, { secret: 'x', name, password })).status).toBe(403)
  expect((await ask('POST', '/api/setup', page, { secret, name, password: 'short' })).status).toBe(400)
  expect((await ask('POST', '/api/setup', page, { secret, name, password })).status).toBe(204)
  expect((await ask('POST', '/api/setup', page, { secret, name: 'other', password })).status).toBe(403)
})
afterAll(async () => {
  delete process.env.AUTH_MODE
  forgetAuthSettings()
  await closePool()
})

test('once somebody has an account no set-up link is made', async () => {
  expect(await offerSetup()).toBeNull()
})

test('strangers get 401 from every operation that is not public', async () => {
  for (const path of ['/v2/workflows', '/v2/executions', '/api/summary', '/api/stream', '/v2/code_sources']) {
    expect((await ask('GET', path)).status, path).toBe(401)
  }
  expect((await ask('GET', '/v2/')).status).toBe(200)
})

test('a session is a cookie that scripts cannot read and other sites do not send', async () => {
  const { response, cookie } = await signIn()
  expect(response.status).toBe(204)
  expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/)
  expect((await ask('GET', '/v2/workflows', { cookie })).status).toBe(200)
  const session = await (await ask('GET', '/api/session', { cookie })).json()
  expect(session).toMatchObject({ mode: 'local', user: { name }, project: defaultProject, roles: ['admin'] })
  expect(session.may).toContain('maintenance:update')
})

test('behind a name of its own the cookie goes over TLS only', async () => {
  const response = await checkedHandle(
    new Request('http://flow.example/api/session', {
      method: 'POST',
      headers: { ...page, 'content-type': 'application/json' },
      body: JSON.stringify({ name, password }),
    }),
  )
  expect(response.headers.get('set-cookie')).toContain('; Secure')
})

test('what a session changes must come from a page of this server', async () => {
  const { cookie } = await signIn()
  const change = (headers: Record<string, string>) =>
    ask('POST', '/v2/environments', { cookie, ...headers }, { name: 'e', variables: {} })
  expect((await change({})).status).toBe(403)
  expect((await change({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await change({ 'sec-fetch-site': 'same-site' })).status).toBe(403)
  expect((await change({ origin: 'https://evil.example' })).status).toBe(403)
  expect((await change({ origin: 'null' })).status).toBe(403)
  expect((await change(page)).status).toBe(201)
})

test('the answer does not tell whether name, password or project was wrong', async () => {
  const wrong = [{ password: 'not this one' }, { name: 'nobody' }, { project: 'elsewhere' }]
  const answers = await Promise.all(wrong.map(async (given) => (await signIn(given)).response.text()))
  expect(new Set(answers).size).toBe(1)
})

test('after ten wrong passwords a name waits, and no password helps', async () => {
  const tries = []
  for (let count = 0; count < 11; count++) tries.push((await signIn({ name: 'victim' })).response.status)
  expect(tries).toEqual([...Array.from({ length: 10 }, () => 401), 429])
})

test('a session makes a token for as long as it is asked, and goes on in its own project', async () => {
  const { cookie } = await signIn()
  const make = (body: object) => ask('POST', '/api/tokens', { cookie, ...page }, body)
  const made = await make({ name: 'ci', scopes: ['read'], days: 30 })
  expect(made.status).toBe(201)
  const { token } = await made.json()
  expect((await ask('GET', '/v2/workflows', { 'x-auth-token': token })).status).toBe(200)
  for (const [field, wrong] of Object.entries({ name: '', scopes: ['read', 'read'], days: 367 })) {
    const refused = await make({ name: 'ci', scopes: ['read'], days: 30, [field]: wrong })
    expect(refused.status).toBe(400)
    expect((await refused.json()).faultstring).toContain(`Invalid input for field/attribute ${field}.`)
  }
  expect((await ask('PUT', '/api/session', { cookie, ...page }, { project: defaultProject })).status).toBe(204)
})

test('signing out ends the session', async () => {
  const { cookie } = await signIn()
  const out = await ask('DELETE', '/api/session', { cookie, ...page })
  expect(out.headers.get('set-cookie')).toContain('Max-Age=0')
  expect((await ask('GET', '/v2/workflows', { cookie })).status).toBe(401)
})

test('a token does what its scopes say, in both headers, and a wrong one is no stranger', async () => {
  const user = await prisma().user.findUniqueOrThrow({ where: { name } })
  const fields = { userId: user.id, projectId: defaultProject, expiresAt: new Date(Date.now() + 60_000) }
  const reader = await createToken({ ...fields, name: 'r', scopes: ['read'] })
  const writer = await createToken({ ...fields, name: 'w', scopes: ['read', 'write'] })
  const expired = await createToken({ ...fields, name: 'x', scopes: ['read'], expiresAt: new Date(0) })
  const make = (token: string, environment: string) =>
    ask('POST', '/v2/environments', { 'x-auth-token': token }, { name: environment, variables: {} })
  expect((await ask('GET', '/v2/workflows', { authorization: `Bearer ${reader.token}` })).status).toBe(200)
  expect((await make(reader.token, 'by-reader')).status).toBe(403)
  expect((await make(writer.token, 'by-writer')).status).toBe(201)
  for (const token of [expired.token, 'tmt_wrong', 'wrong']) {
    expect((await ask('GET', '/healthz', { 'x-auth-token': token })).status, token).toBe(401)
  }
})

test('who is locked out or leaves the project is out, whatever they hold', async () => {
  const user = await prisma().user.findUniqueOrThrow({ where: { name } })
  const { cookie } = await signIn()
  const { token } = await createToken({
    userId: user.id,
    projectId: defaultProject,
    name: 't',
    scopes: ['read'],
    expiresAt: new Date(Date.now() + 60_000),
  })
  await prisma().user.update({ where: { id: user.id }, data: { disabled: true } })
  await closeSessionsOf(user.id)
  forgetTokens()
  expect((await ask('GET', '/v2/workflows', { cookie })).status).toBe(401)
  expect((await ask('GET', '/v2/workflows', { 'x-auth-token': token })).status).toBe(401)
  expect((await signIn()).response.status).toBe(401)
})
