import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../test-support/database.ts'
import { closePool } from '../store/pool.ts'
import { askAs, askWell, startLocalAuth, stopLocalAuth, userWithToken } from '../testing/local-auth.ts'

let owner: string
let guest: string
let stranger: string

beforeAll(async () => {
  process.env.DATABASE_URL = (await testDatabase(import.meta.url)).url
  await startLocalAuth()
  owner = await userWithToken('owner', 'admin', 'ours')
  guest = await userWithToken('guest', 'member', 'guests')
  stranger = await userWithToken('stranger', 'admin', 'elsewhere')
})
afterAll(async () => {
  stopLocalAuth()
  await closePool()
})

const text = (name: string) => `version: '2.0'\n${name}:\n  tasks:\n    t: {action: std.noop}\n`

const make = async (name: string, query = ''): Promise<string> =>
  (await askWell(owner, 'POST', `/v2/workflows${query}`, text(name))).workflows[0].id

test('an offered workflow is seen once accepted, run, never changed, and gone when it is taken back', async () => {
  const id = await make('shared')
  const members = `/v2/workflows/${id}/members`
  const made = await askWell(owner, 'POST', members, { member_id: 'guests' })
  expect(made).toMatchObject({ resource_id: id, resource_type: 'workflow', project_id: 'ours', status: 'pending' })
  expect((await askAs(guest, 'GET', `/v2/workflows/${id}`)).status).toBe(404)

  expect((await askAs(owner, 'PUT', `${members}/guests`, { status: 'accepted' })).status).toBe(404)
  expect(await askWell(guest, 'PUT', `${members}/guests`, { status: 'accepted' })).toMatchObject({ status: 'accepted' })
  expect(await askWell(guest, 'GET', `/v2/workflows/${id}`)).toMatchObject({ name: 'shared', project_id: 'ours' })
  expect((await askWell(guest, 'GET', '/v2/workflows')).workflows).toHaveLength(1)
  expect(await askWell(guest, 'POST', '/v2/executions', { workflow_id: id })).toMatchObject({ project_id: 'guests' })
  expect((await askAs(guest, 'PUT', `/v2/workflows/${id}`, text('shared'))).status).toBe(403)
  expect((await askAs(guest, 'DELETE', `/v2/workflows/${id}`)).status).toBe(403)
  expect((await askAs(stranger, 'GET', members)).status).toBe(404)

  await askWell(owner, 'DELETE', `${members}/guests`)
  expect((await askAs(guest, 'POST', '/v2/executions', { workflow_id: id })).status).toBe(404)
})

test.each([
  [{}, 400, 'Member id must be provided.'],
  [{ member_id: 'guests', colour: 'red' }, 400, 'Unknown attribute for argument member_info: colour'],
])('the offer %j is refused', async (body, status, faultstring) => {
  const id = await make(`refused_${Math.random().toString(36).slice(2)}`)
  const response = await askAs(owner, 'POST', `/v2/workflows/${id}/members`, body)
  expect(response.status).toBe(status)
  expect(await response.json()).toEqual({ faultstring })
})

test('a public workflow is not offered, seen by all, and stays public while others have scheduled it', async () => {
  expect((await askAs(guest, 'POST', '/v2/workflows?scope=public', text('mine'))).status).toBe(403)
  const id = await make('open', '?scope=public')
  expect((await askAs(owner, 'POST', `/v2/workflows/${id}/members`, { member_id: 'guests' })).status).toBe(400)
  expect(await askWell(guest, 'GET', `/v2/workflows/${id}`)).toMatchObject({ scope: 'public' })
  expect((await askAs(guest, 'PUT', `/v2/workflows/${id}`, text('open'))).status).toBe(403)
  await askWell(guest, 'POST', '/v2/cron_triggers', { name: 'c', workflow_id: id, pattern: '0 0 1 1 *' })
  expect((await askAs(owner, 'PUT', `/v2/workflows/${id}`, text('open'))).status).toBe(403)
  await askWell(guest, 'DELETE', '/v2/cron_triggers/c')
  expect((await askAs(owner, 'PUT', `/v2/workflows/${id}`, text('open'))).status).toBe(200)
  expect((await askAs(guest, 'GET', `/v2/workflows/${id}`)).status).toBe(404)
})

test('all projects are listed for administrators only', async () => {
  await make('far')
  for (const path of ['workflows', 'executions', 'tasks', 'environments', 'cron_triggers', 'actions', 'workbooks']) {
    expect((await askAs(guest, 'GET', `/v2/${path}?all_projects=true`)).status, path).toBe(403)
    expect((await askAs(stranger, 'GET', `/v2/${path}?all_projects=true`)).status, path).toBe(200)
    expect((await askAs(guest, 'GET', `/v2/${path}?all_projects=false`)).status, path).toBe(200)
  }
  const { workflows } = await askWell(stranger, 'GET', '/v2/workflows?all_projects=true&limit=1000')
  expect(workflows.map(({ name }: { name: string }) => name)).toContain('far')
  expect((await askAs(guest, 'GET', '/v2/executions?project_id=ours')).status).toBe(403)
  const ours = await askWell(stranger, 'GET', '/v2/executions?project_id=guests')
  expect(ours.executions).toHaveLength(1)
})
