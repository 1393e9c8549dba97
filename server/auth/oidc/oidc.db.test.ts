import { generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../test-support/database.ts'
import { startOidcProvider, type TestProvider } from '../../../test-support/oidc-provider.ts'
import { closePool, pool } from '../../store/pool.ts'
import { checkedHandle } from '../../testing/checked-handle.ts'
import { unseal } from '../seal.ts'
import { forgetAuthSettings } from '../settings.ts'

const clientId = 'tramontane'
const own = 'http://localhost:4444'
let provider: TestProvider

beforeAll(async () => {
  process.env.DATABASE_URL = (await testDatabase(import.meta.url)).url
  provider = await startOidcProvider(clientId, `${own}/api/oidc/callback`, (subject) =>
    subject === 'nobody' ? [] : [subject === 'boss' ? 'admin' : 'member'],
  )
  Object.assign(process.env, { AUTH_MODE: 'oidc', OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: clientId })
  forgetAuthSettings()
})
afterAll(async () => {
  for (const name of ['AUTH_MODE', 'OIDC_ISSUER', 'OIDC_CLIENT_ID']) delete process.env[name]
  forgetAuthSettings()
  await provider.stop()
  await closePool()
})

/** A browser with a cookie jar, as far as the flow needs one: paths and lives of cookies are kept simple. */
class Browser {
  readonly jar = new Map<string, string>()

  async ask(address: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...init.headers, cookie: [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ') }
    const request = new Request(address, { ...init, headers, redirect: 'manual' })
    const response = address.startsWith(own) ? await checkedHandle(request) : await fetch(request)
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      const value = pair.slice(at + 1)
      if (value === '') this.jar.delete(pair.slice(0, at))
      else this.jar.set(pair.slice(0, at), value)
    }
    return response
  }

  /** Follows redirects and answers the provider's forms as `subject` until it is back at a page of ours. */
  async signIn(subject: string, next = '/workflows'): Promise<{ readonly address: string }> {
    let address = `${own}/api/oidc/login?next=${encodeURIComponent(next)}`
    let init: RequestInit = {}
    for (let hops = 0; hops < 12; hops++) {
      const response = await this.ask(address, init)
      init = {}
      const to = response.headers.get('location')
      if (to !== null) {
        address = new URL(to, address).href
        if (address.startsWith(own) && !address.includes('/api/oidc/')) return { address }
        continue
      }
      const page = await response.text()
      const action = /action="([^"]+)"/.exec(page)?.[1]
      if (action === undefined) throw new Error(`${response.status} at ${address}: ${page.slice(0, 500)}`)
      const prompt: Record<string, string> = page.includes('name="login"')
        ? { prompt: 'login', login: subject, password: 'x' }
        : { prompt: 'consent' }
      address = new URL(action, address).href
      init = {
        method: 'POST',
        body: new URLSearchParams(prompt).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }
    }
    throw new Error(`still under way at ${address}`)
  }
}

/** The provider's access token of a browser's session, out of the database and under the cookie's key. */
const tokenOf = async (browser: Browser): Promise<string> => {
  const { rows } = await pool().query<{ sealed: Buffer }>(
    'SELECT sealed FROM sessions ORDER BY created_at DESC LIMIT 1',
  )
  return unseal(rows[0]?.sealed ?? Buffer.alloc(0), browser.jar.get('tramontane_session') ?? '') ?? ''
}

test('a person signs in at the provider and comes back to the page they wanted', async () => {
  const browser = new Browser()
  expect((await browser.ask(`${own}/v2/workflows`)).status).toBe(401)
  expect(await browser.signIn('lan', '/executions?state=ERROR')).toEqual({ address: `${own}/executions?state=ERROR` })
  expect((await browser.ask(`${own}/v2/workflows`)).status).toBe(200)
  const session = await (await browser.ask(`${own}/api/session`)).json()
  expect(session).toMatchObject({ mode: 'oidc', user: { id: 'lan', name: 'lan' }, project: 'acme', roles: ['member'] })
  expect((await browser.ask(`${own}/v2/workflows?all_projects=true`)).status).toBe(403)
})

test('the way back leads to this server only', async () => {
  for (const next of ['https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:alert(1)', '/a\nb']) {
    expect(await new Browser().signIn('lan', next)).toEqual({ address: `${own}/` })
  }
})

test('a program uses an access token; roles decide, and a token without any may do nothing', async () => {
  const tokens: Record<string, string> = {}
  for (const subject of ['boss', 'lan', 'nobody']) {
    const browser = new Browser()
    await browser.signIn(subject)
    tokens[subject] = await tokenOf(browser)
  }
  const status = async (subject: string, path: string, header = 'x-auth-token') =>
    (
      await new Browser().ask(own + path, {
        headers: { [header]: header === 'authorization' ? `Bearer ${tokens[subject]}` : (tokens[subject] ?? '') },
      })
    ).status
  expect(await status('lan', '/v2/workflows')).toBe(200)
  expect(await status('lan', '/v2/workflows', 'authorization')).toBe(200)
  expect(await status('lan', '/v2/workflows?all_projects=true')).toBe(403)
  expect(await status('boss', '/v2/workflows?all_projects=true')).toBe(200)
  expect(await status('nobody', '/v2/workflows')).toBe(403)
})

test('a code is no use to a browser that did not ask for it, nor twice', async () => {
  const thief = new Browser()
  expect((await thief.ask(`${own}/api/oidc/callback?code=abc&state=def`)).headers.get('location')).toBe(
    '/login?failed=1',
  )
  const browser = new Browser()
  await browser.ask(`${own}/api/oidc/login`)
  const forged = await browser.ask(`${own}/api/oidc/callback?code=abc&state=def`)
  expect(forged.headers.get('location')).toBe('/login?failed=1')
  expect(browser.jar.has('tramontane_session')).toBe(false)
})

test('tokens that somebody else signed, or nobody, are refused', async () => {
  const { privateKey } = await generateKeyPair('RS256')
  const claims = { sub: 'lan', azp: clientId, realm_access: { roles: ['admin'] } }
  const made = (token: SignJWT) => token.setIssuer(provider.issuer).setAudience(clientId).setExpirationTime('1h')
  const forged = await made(new SignJWT(claims)).setProtectedHeader({ alg: 'RS256' }).sign(privateKey)
  const shared = await made(new SignJWT(claims))
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode('k'.repeat(32)))
  const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${forged.split('.')[1]}.`
  for (const token of [forged, shared, none, 'rubbish', 'a.b.c']) {
    expect((await new Browser().ask(`${own}/v2/workflows`, { headers: { 'x-auth-token': token } })).status).toBe(401)
  }
})
