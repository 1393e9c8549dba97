import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../test-support/database.ts'
import {
  askKeystoneAs,
  haveKeystone,
  keystonePassword,
  keystoneToken,
  startKeystone,
  type TestKeystone,
} from '../../../test-support/keystone.ts'
import { closePool, pool } from '../../store/pool.ts'
import { checkedHandle } from '../../testing/checked-handle.ts'
import { askAs } from '../../testing/local-auth.ts'
import { forgetSessions } from '../session/find-session.ts'
import { forgetAuthSettings } from '../settings.ts'

const there = haveKeystone()
if (!there) console.warn('skipped: Keystone is not installed and cannot be')

describe.skipIf(!there)('a real Keystone', () => {
  let keystone: TestKeystone
  let admin: string
  let member: string
  let projectId: string

  beforeAll(async () => {
    process.env.DATABASE_URL = (await testDatabase(import.meta.url)).url
    keystone = await startKeystone()
    // Nothing is believed longer than one answer here, so that a revocation shows.
    Object.assign(process.env, { AUTH_MODE: 'keystone', KEYSTONE_URL: keystone.url, KEYSTONE_CACHE_SECONDS: '0.001' })
    forgetAuthSettings()
    admin = await keystoneToken(keystone.url, 'admin', 'admin')
    const ask = (path: string, body?: object, method?: string) => askKeystoneAs(keystone.url, admin, path, body, method)
    projectId = (await ask('/projects', { project: { name: 'lab', domain_id: 'default' } })).project.id
    const { user } = await ask('/users', { user: { name: 'alice', password: keystonePassword, domain_id: 'default' } })
    const { roles } = await ask('/roles', undefined, 'GET')
    const role = roles.find(({ name }: { name: string }) => name === 'member')
    await ask(`/projects/${projectId}/users/${user.id}/roles/${role.id}`, undefined, 'PUT')
    member = await keystoneToken(keystone.url, 'alice', 'lab')
  }, 120_000)
  afterAll(async () => {
    for (const name of ['AUTH_MODE', 'KEYSTONE_URL', 'KEYSTONE_CACHE_SECONDS']) delete process.env[name]
    forgetAuthSettings()
    await keystone?.stop()
    await closePool()
  })

  test('a token brings its project and its roles', async () => {
    const made = await askAs(member, 'POST', '/v2/environments', { name: 'e', variables: {} })
    expect(await made.json()).toMatchObject({ project_id: projectId })
    expect((await askAs(member, 'GET', '/v2/workflows?all_projects=true')).status).toBe(403)
    expect((await askAs(admin, 'GET', '/v2/workflows?all_projects=true')).status).toBe(200)
    expect((await askAs(admin, 'GET', '/v2/environments/e')).status).toBe(404)
  })

  test('no token, a wrong one and one without a project get nothing', async () => {
    const unscoped = await keystoneToken(keystone.url, 'alice', null)
    for (const token of [null, 'gAAAAAB-wrong', unscoped]) {
      expect((await askAs(token, 'GET', '/v2/workflows')).status).toBe(401)
    }
  })

  test('a person signs in with password and project; the cloud token is sealed, and its end ends the session', async () => {
    const signIn = (password: string) =>
      checkedHandle(
        new Request('http://localhost/api/session', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
          body: JSON.stringify({ name: 'alice', password, project: 'lab' }),
        }),
      )
    expect((await signIn('wrong')).status).toBe(401)
    const response = await signIn(keystonePassword)
    expect(response.status).toBe(204)
    const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
    const status = async () =>
      (await checkedHandle(new Request('http://localhost/v2/workflows', { headers: { cookie } }))).status
    expect(await status()).toBe(200)
    const { rows } = await pool().query<{ sealed: Buffer }>('SELECT sealed FROM sessions')
    expect(rows[0]?.sealed.toString('latin1')).not.toContain('gAAAA')

    const { user } = (await askKeystoneAs(keystone.url, member, '/auth/tokens', undefined, 'GET')).token
    await askKeystoneAs(keystone.url, admin, `/users/${user.id}`, { user: { enabled: false } }, 'PATCH')
    forgetSessions()
    expect(await status()).toBe(401)
    expect((await askAs(member, 'GET', '/v2/workflows')).status).toBe(401)
  })

  test('while Keystone is away the answer is to try again, not to come in', async () => {
    await keystone.stop()
    const response = await askAs('gAAAAAB-another', 'GET', '/v2/workflows')
    expect(response.status).toBe(503)
    expect((await response.json()).faultstring).toContain('Keystone does not answer')
  })
})
