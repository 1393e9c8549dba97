import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../test-support/database.ts'
import { closePool } from '../store/pool.ts'
import { call } from '../testing/call.ts'

beforeAll(async () => {
  process.env.DATABASE_URL = (await testDatabase(import.meta.url)).url
})
afterAll(closePool)

const nul = '\0'
const workflow = (head: string, name = 'w') => `version: '2.0'\n${name}: {${head}tasks: {t: {action: std.noop}}}\n`

test.each([
  ['GET', '/v2/workflows/%00', undefined],
  ['GET', '/v2/tasks?name=%00', undefined],
  ['GET', '/v2/executions?description=like:%00', undefined],
  ['GET', '/v2/environments/%00', undefined],
  ['POST', '/v2/workflows', workflow('', '"w\\0"')],
  ['POST', '/v2/workflows', workflow('description: "\\0", ')],
  ['POST', '/v2/workflows', workflow('tags: ["\\0"], ')],
  ['POST', '/v2/executions', { workflow_name: nul }],
  ['POST', '/v2/environments', { name: nul, variables: {} }],
] as const)('a text that PostgreSQL cannot keep is refused in words: %s %s', async (method, path, body) => {
  const { status, body: answer } = await call(method, path, body)
  expect([status, answer.faultstring]).toEqual([400, expect.stringContaining('#x0000')])
})

test('a number beyond the greatest one is no JSON', async () => {
  await call('POST', '/v2/workflows', workflow('input: [a], '))
  const { status, body } = await call('POST', '/v2/executions', '{"workflow_name": "w", "input": {"a": 1e999}}')
  expect([status, body.faultstring]).toEqual([400, 'Request is not in valid JSON format'])
})
