import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test-support/database.ts'
import { closePool } from '../../../store/pool.ts'
import { handle } from '../../handle.ts'

beforeAll(async () => {
  process.env.DATABASE_URL = (await testDatabase(import.meta.url)).url
})
afterAll(closePool)

const call = async (method: string, path: string, body?: string, headers: Record<string, string> = {}) => {
  const response = await handle(
    new Request(`http://localhost${path}`, { method, headers, ...(body === undefined ? {} : { body }) }),
  )
  const text = await response.text()
  return { status: response.status, type: response.headers.get('content-type'), body: text ? JSON.parse(text) : null }
}

test('a list of nothing is an empty list', async () => {
  expect((await call('GET', '/v2/workflows')).body).toEqual({ workflows: [] })
  expect((await call('GET', '/v2/executions')).body).toEqual({ executions: [] })
  expect((await call('GET', '/v2/tasks')).body).toEqual({ tasks: [] })
})

test('what is not there is refused in words that clients know', async () => {
  expect(await call('GET', '/v2/workflows/x')).toMatchObject({
    status: 404,
    body: {
      faultcode: 'Client',
      faultstring: 'Workflow not found [workflow_identifier=x, namespace=]',
      debuginfo: null,
    },
  })
  expect(await call('GET', '/v2/nosuch')).toMatchObject({ status: 404 })
  expect(await call('POST', '/v2/tasks', '{}')).toMatchObject({ status: 405 })
})
