import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test-support/database.ts'
import { forgetRateLimits, readRateLimits } from '../auth/rate-limits.ts'
import { closePool, pool } from '../store/pool.ts'
import { askAs, askWell, startLocalAuth, stopLocalAuth, userWithToken } from '../testing/local-auth.ts'
import { bodyLimit } from './body.ts'
import { serve } from './bridge.ts'
import { handle } from './handle.ts'

beforeAll(async () => {
  process.env.DATABASE_URL = (await testDatabase(import.meta.url)).url
})
afterAll(closePool)

const text = "version: '2.0'\nw:\n  tasks:\n    t: {action: std.noop}\n"

const send = (type: string | null, body: string | Uint8Array<ArrayBuffer> = text) =>
  handle(
    new Request('http://localhost/v2/workflows/validate', {
      method: 'POST',
      // Without a type of its own, a body of bytes has none.
      body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
      headers: type === null ? {} : { 'content-type': type },
    }),
  )

describe('bodies', () => {
  test.each([null, 'text/plain', 'text/plain; charset=utf-8', 'application/yaml', 'text/x-yaml', 'application/json'])(
    'of type %s are taken',
    async (type) => {
      expect((await send(type)).status).toBe(200)
    },
  )

  test.each([
    'application/xml',
    'text/html',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/octet-stream',
    'nonsense',
  ])('of type %s are refused with 415, in the form of the operation', async (type) => {
    const response = await send(type)
    expect(response.status).toBe(415)
    expect(await response.json()).toEqual({ faultstring: expect.stringContaining(type) })
  })

  test('beyond the limit are refused with 413 before they are read, also by node itself', async () => {
    expect((await send('text/plain', new Uint8Array(bodyLimit + 1))).status).toBe(413)
    const server = createServer((request, response) => void serve(request, response))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const response = await fetch(`http://127.0.0.1:${port}/v2/workflows/validate`, {
      method: 'POST',
      body: new Uint8Array(bodyLimit + 1),
    }).catch(() => null)
    // Whoever is still sending may see the connection end instead.
    expect(response?.status ?? 413).toBe(413)
    server.closeAllConnections()
    server.close()
  })
})

test('a page has a thousand items at the most, whatever was asked for', async () => {
  await pool().query(
    `INSERT INTO environments (id, project_id, name) SELECT gen_random_uuid(), '<default-project>', 'e' || n
     FROM generate_series(1, 1001) n`,
  )
  for (const limit of ['', '?limit=5000']) {
    const { environments, next } = await (await handle(new Request(`http://localhost/v2/environments${limit}`))).json()
    expect(environments).toHaveLength(1000)
    expect(next).toContain('marker=')
  }
})

test('every answer bears an id of its own, refusals and unknown paths too', async () => {
  const ids = await Promise.all(
    ['/v2/workflows', '/v2/workflows/nobody', '/nowhere'].map(async (path) =>
      (await handle(new Request(`http://localhost${path}`))).headers.get('x-request-id'),
    ),
  )
  expect(new Set(ids).size).toBe(3)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/)
})

describe('limits of requests', () => {
  const limited = async (limits: Readonly<Record<string, string>>) => {
    Object.assign(process.env, limits)
    await startLocalAuth()
    forgetRateLimits()
  }
  afterEach(() => {
    for (const name of ['RATE_LIMIT_TOKEN', 'RATE_LIMIT_PROJECT']) delete process.env[name]
    forgetRateLimits()
    stopLocalAuth()
  })

  test('bind each token by itself, and a project with all of its tokens', async () => {
    await limited({ RATE_LIMIT_TOKEN: '3', RATE_LIMIT_PROJECT: '5' })
    const [one, two] = [await userWithToken('one', 'member', 'p'), await userWithToken('two', 'member', 'p')]
    const other = await userWithToken('other', 'member', 'q')
    for (let n = 0; n < 3; n++) await askWell(one, 'GET', '/v2/environments')
    const refused = await askAs(one, 'GET', '/v2/environments')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60)
    expect((await refused.json()).faultstring).toMatch(/^More than 3 requests in a minute; try again in \d+ seconds$/)
    // Two are left of the project's five; the refused one did not count for it.
    for (let n = 0; n < 2; n++) await askWell(two, 'GET', '/v2/environments')
    expect((await askAs(two, 'GET', '/v2/environments')).status).toBe(429)
    await askWell(other, 'GET', '/v2/environments')
  })

  test('are generous unless said, and off without authentication', () => {
    expect(readRateLimits({})).toEqual({ ok: true, value: { perToken: 0, perProject: 0 } })
    expect(readRateLimits({ AUTH_MODE: 'local' })).toEqual({ ok: true, value: { perToken: 6000, perProject: 30000 } })
    expect(readRateLimits({ RATE_LIMIT_TOKEN: '-1' })).toMatchObject({ ok: false })
  })
})
