import { expect, test } from 'vitest'
import { policyNames, policyOf } from '../auth/policies.ts'
import { routes } from './routes.ts'

test.each(routes.map(({ method, path, policy }) => [`${method} ${path}`, policy]))(
  '%s asks for a policy that exists',
  (_, policy) => {
    expect(policyOf(policy), policy).toBeDefined()
  },
)

test('what strangers may do is this closed list', () => {
  const open = routes.filter(({ policy }) => policyOf(policy)?.rule === 'public')
  expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
    'DELETE /api/session',
    'GET /',
    'GET /api/oidc/callback',
    'GET /api/oidc/login',
    'GET /api/session',
    'GET /healthz',
    'GET /openapi.json',
    'GET /v2',
    'POST /api/session',
    'POST /api/setup',
  ])
})

test('nothing that changes rows is for readers, but what is their own', () => {
  const changing = routes.filter(
    ({ method, path, policy }) =>
      method !== 'GET' && !path.endsWith('/validate') && policyOf(policy)?.rule === 'reader',
  )
  expect(new Set(changing.map(({ policy }) => policy.split(':')[0]))).toEqual(new Set(['session', 'api_tokens']))
})

test('each policy belongs to a resource and an action', () => {
  for (const name of policyNames)
    expect(name).toMatch(/^[a-z_]+:(list|get|create|update|delete|publicize|list:all_projects)$/)
})
