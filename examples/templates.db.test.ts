import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSmtpServer } from '../actions/std/testing/smtp-server.ts'
import { seed } from '../bin/seed/seed.ts'
import type { ValueMap } from '../engine/data/values.ts'
import { updateActionExecution } from '../server/action-executions/update-action-execution.ts'
import { startExecution } from '../server/executions/start-execution.ts'
import { serve } from '../server/http/bridge.ts'
import { closePool } from '../server/store/pool.ts'
import { closePrisma } from '../server/store/prisma.ts'
import { testDatabase } from '../test-support/database.ts'
import { startWorker } from '../test-support/processes.ts'
import { createFakeCloud } from './fake-cloud/server.ts'

const projectId = '<default-project>'
let client: pg.Client
let url: string
let requests: string[] = []
let worker: Awaited<ReturnType<typeof startWorker>>
/** Requests for which this says true are never answered. */
let silent: (request: string) => boolean = () => false

const fakeCloud = createFakeCloud(Date.now)
const web = createServer((request, response) => {
  const line = `${request.method} ${request.url?.replace('/fake-cloud', '')}`
  requests.push(line)
  if (!silent(line)) void serve(request, response, fakeCloud)
})

beforeAll(async () => {
  const database = await testDatabase(import.meta.url)
  url = database.url
  process.env.DATABASE_URL = url
  client = new pg.Client({ connectionString: url })
  await client.connect()
  web.listen(0, '127.0.0.1')
  await once(web, 'listening')
  await seed(url, `http://127.0.0.1:${(web.address() as AddressInfo).port}`)
  worker = await startWorker(url)
})

afterAll(async () => {
  await worker.stop()
  await closePrisma()
  await closePool()
  await client.end()
  web.closeAllConnections()
  web.close()
})

const until = async <T>(look: () => Promise<T | undefined>, what: string, seconds = 20): Promise<T> => {
  const end = performance.now() + seconds * 1000
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (performance.now() > end)
      throw new Error(`${what} did not come within ${seconds} s; the worker: ${worker.output()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const start = (workflow: string, input: ValueMap = {}) => {
  requests = []
  return startExecution({ projectId, workflow, input })
}

const ended = (id: string) =>
  until(async () => {
    const { rows } = await client.query('SELECT state, state_info, output FROM workflow_executions WHERE id = $1', [id])
    const row = rows[0]
    if (!['SUCCESS', 'ERROR', 'CANCELLED'].includes(row?.state)) return undefined
    return { state: row.state, info: row.state_info, output: JSON.parse(row.output ?? 'null') }
  }, 'the end of the execution')

const tasks = async (id: string) =>
  (
    await client.query(
      'SELECT name, state FROM task_executions WHERE workflow_execution_id = $1 ORDER BY created_at, id',
      [id],
    )
  ).rows.map(({ name, state }) => `${name} ${state}`)

const waitingAction = (id: string) =>
  until(async () => {
    const { rows } = await client.query(
      `SELECT a.id FROM action_executions a JOIN task_executions t ON t.id = a.task_execution_id
        WHERE t.workflow_execution_id = $1 AND t.name = 'approval' AND a.state = 'RUNNING'`,
      [id],
    )
    return rows[0]?.id as string | undefined
  }, 'the approval')

describe('the templates, run by a worker against the fake cloud', { timeout: 60_000 }, () => {
  it('vm_schedule stops the servers, finds nothing to do, and starts them again', async () => {
    const stopped = await ended(await start('vm_schedule'))
    expect(stopped).toMatchObject({ state: 'SUCCESS' })
    expect(stopped.output.changed.map(({ status }: { status: string }) => status)).toEqual(Array(3).fill('SHUTOFF'))
    const again = await start('vm_schedule')
    expect(await ended(again)).toMatchObject({ state: 'SUCCESS', output: { changed: [] } })
    expect(await tasks(again)).toEqual(['list_servers SUCCESS', 'nothing_to_do SUCCESS'])
    const started = await ended(await start('vm_schedule', { command: 'start' }))
    expect(started.output.changed.map(({ status }: { status: string }) => status)).toEqual(Array(4).fill('ACTIVE'))
  })

  it('deploy_environment creates the network and the servers and registers them', async () => {
    const { state, output, info } = await ended(await start('deploy_environment', { size: 4 }))
    expect([state, info]).toEqual(['SUCCESS', null])
    expect(output).toEqual({
      environment: 'demo',
      servers: ['demo-1', 'demo-2', 'demo-3', 'demo-4'].map((name) => ({ name, host: 'compute-2' })),
    })
    expect(requests.at(-1)).toBe('PUT /registry/environments/demo')
  })

  it('deploy_environment goes on in another worker after the first was killed', async () => {
    silent = (line) => line === 'PUT /compute/servers/tough-2'
    const id = await start('deploy_environment', { name: 'tough' })
    await until(async () => (requests.some(silent) ? true : undefined), 'the call')
    await worker.kill()
    silent = () => false
    worker = await startWorker(url)
    expect(await ended(id)).toMatchObject({ state: 'SUCCESS', output: { environment: 'tough' } })
    expect(requests.filter((line) => line === 'PUT /compute/servers/tough-2')).toHaveLength(2)
  })

  it('salary_calculation waits for the approval and pays', async () => {
    const id = await start('salary_calculation')
    const action = await waitingAction(id)
    expect(requests).toHaveLength(1)
    await updateActionExecution(projectId, action, { state: 'SUCCESS', output: { approved: true, comment: 'fine' } })
    const { state, output } = await ended(id)
    expect([state, output.outcome, output.employee]).toEqual(['SUCCESS', 'paid', 'ana'])
    expect(output.net).toBeGreaterThan(2000)
    expect(requests.at(-1)).toBe('PUT /payroll/payments/ana-2026-10')
  })

  it.each([{ approved: false, comment: 'too much' }, {}])('salary_calculation does not pay for %o', async (answer) => {
    const id = await start('salary_calculation')
    await updateActionExecution(projectId, await waitingAction(id), { state: 'SUCCESS', output: answer as ValueMap })
    expect(await ended(id)).toMatchObject({ state: 'SUCCESS', output: { outcome: 'rejected' } })
    expect(requests.at(-1)).toBe('PUT /payroll/rejections/ana-2026-10')
  })

  it('salary_calculation tells people by e-mail when the payroll refuses', async () => {
    const mail = await startSmtpServer()
    const id = await start('salary_calculation', { employee: '%zz', smtp_server: mail.address })
    expect(await ended(id)).toMatchObject({ state: 'ERROR', info: 'The payroll could not be reached.' })
    expect(mail.delivered).toMatchObject([{ to: ['payroll@example.org'], from: 'tramontane@example.org' }])
    expect(mail.delivered[0]?.data).toContain(id)
    await mail.stop()
  })

  it('salary_calculation fails all the same when there is no mail server', async () => {
    const id = await start('salary_calculation', { employee: '%zz', smtp_server: '127.0.0.1:1' })
    expect(await ended(id)).toMatchObject({ state: 'ERROR', info: 'The payroll could not be reached.' })
  })

  it('daily_report sums up the day', async () => {
    const { state, output } = await ended(await start('daily_report', { day: '2026-11-02' }))
    expect(state).toBe('SUCCESS')
    const sum = (groups: readonly { amount: number }[]) => groups.reduce((all, { amount }) => all + amount, 0)
    expect(output.total).toBeGreaterThan(0)
    expect(sum(output.by_product)).toBe(output.total)
    expect(sum(output.by_region)).toBe(output.total)
    expect(output.text).toMatch(/^Sales of 2026-11-02\n/)
    expect(await ended(await start('daily_report'))).toMatchObject({ state: 'SUCCESS' })
  })

  it('live_migration moves the servers, trying again where the host is busy', async () => {
    const id = await start('live_migration')
    const { state, output } = await ended(id)
    expect([state, output]).toEqual([
      'SUCCESS',
      {
        host: 'compute-1',
        moved: [
          { name: 'desktop-1', host: 'compute-2' },
          { name: 'desktop-2', host: 'compute-2' },
        ],
      },
    ])
    expect(requests.filter((line) => line.startsWith('POST'))).toHaveLength(4)
    expect(requests.at(-1)).toBe('PUT /compute/hosts/compute-1')
    expect((await ended(await start('live_migration'))).output).toEqual({ host: 'compute-1', moved: [] })
  })

  it('live_migration rolls back when a move is refused for good', async () => {
    await fetch(`http://127.0.0.1:${(web.address() as AddressInfo).port}/fake-cloud/compute/hosts/compute-3`, {
      method: 'PUT',
      body: '{"state": "failing"}',
    })
    const { state, info } = await ended(
      await start('live_migration', { alarm: { host: 'compute-3' }, target_host: 'nowhere' }),
    )
    expect([state, info]).toEqual(['ERROR', 'The servers could not be moved; they were sent back to their host.'])
  })
})
