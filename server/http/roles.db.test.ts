import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test-support/database.ts'
import type { Scope } from '../auth/actor.ts'
import { policyOf, type Rule } from '../auth/policies.ts'
import { newId } from '../ids.ts'
import { closePool } from '../store/pool.ts'
import { askAs, startLocalAuth, stopLocalAuth, userWithToken } from '../testing/local-auth.ts'
import { routes } from './routes.ts'

/*
 * Every role at every route of the table, over the real way in: who may not is refused before anything is looked up, who
 * may gets past the policy (the answer may then be anything else, for the ids name nothing).
 */
const tokens: Record<string, string | null> = { stranger: null }

const allowed: Readonly<Record<string, readonly Rule[]>> = {
  stranger: ['public'],
  reader: ['public', 'reader'],
  member: ['public', 'reader', 'member'],
  admin: ['public', 'reader', 'member', 'admin', 'operator'],
}

/** What answers 401 or 403 for reasons of its own: it exists for its answers only, or is for people at a browser. */
const refusesAll = /^\/v2\/(code_sources|dynamic_actions)|^\/api\/(tokens|session)$/

beforeAll(async () => {
  process.env.DATABASE_URL = (await testDatabase(import.meta.url)).url
  await startLocalAuth()
  for (const role of ['reader', 'member', 'admin'] as const) tokens[role] = await userWithToken(role, role)
  for (const scope of ['read', 'run', 'write'] as const) {
    tokens[scope] = await userWithToken(`only-${scope}`, 'admin', 'p', [scope])
  }
})
afterAll(async () => {
  stopLocalAuth()
  await closePool()
})

const send = async (who: string, method: string, path: string): Promise<number> => {
  const filled = path.replaceAll(/:\w+/g, () => newId())
  const response = await askAs(tokens[who] ?? null, method, filled, method === 'GET' ? undefined : {})
  await response.body?.cancel()
  return response.status
}

describe.each(Object.keys(allowed))('%s', (who) => {
  test.each(routes.map(({ method, path, policy }) => [method, path, policy] as const))(
    '%s %s',
    async (method, path, policy) => {
      const rule = policyOf(policy)?.rule
      const status = await send(who, method, path)
      if (rule !== undefined && allowed[who]?.includes(rule)) {
        if (refusesAll.test(path)) return
        expect([401, 403]).not.toContain(status)
        expect(status).toBeLessThan(500)
      } else expect(status).toBe(who === 'stranger' ? 401 : 403)
    },
  )
})

test.each(['read', 'run', 'write'] satisfies Scope[])(
  'a token for %s does nothing else, whoever owns it',
  async (scope) => {
    for (const { method, path, policy } of routes) {
      const known = policyOf(policy)
      if (known === undefined || known.rule === 'public' || refusesAll.test(path)) continue
      const status = await send(scope, method, path)
      expect(status === 403, `${method} ${path}: ${status}`).toBe(known.scope !== scope)
    }
  },
)
