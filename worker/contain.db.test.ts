/* What one execution has in its rows or does must never take the worker, and with it all others, down. */
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deleteExecution } from '../server/executions/delete-execution.ts'
import { startExecution } from '../server/executions/start-execution.ts'
import { newId } from '../server/ids.ts'
import { closePool } from '../server/store/pool.ts'
import { createWorkflows } from '../server/workflows/create-workflows.ts'
import { testDatabase } from '../test-support/database.ts'
import { startWorker } from '../test-support/processes.ts'
import type { TestProcess } from '../test-support/spawn-process.ts'

const projectId = '<default-project>'
let db: pg.Client
let url: string

beforeAll(async () => {
  url = (await testDatabase(import.meta.url)).url
  process.env.DATABASE_URL = url
  db = new pg.Client({ connectionString: url })
  await db.connect()
  const text = `version: '2.0'
fine:
  tasks: {a: {action: std.echo output=1, wait-before: 1}}
deleted:
  tasks:
    a: {action: std.sleep seconds=4, on-success: [b, sub]}
    b: {action: std.async_noop}
    sub: {workflow: parent}
never:
  tasks: {a: {action: std.noop, wait-before: 99999999999999}}
parent:
  tasks:
    sub: {workflow: fine, on-error: [after]}
    after: {action: std.noop}
nul:
  input: [x]
  tasks:
    a: {action: std.fail, input: {error_data: <% $.x %>}, on-error: [b]}
    b: {action: std.echo, input: {output: <% $.x %>}, publish: {y: <% task().result %>}, on-success: [c]}
    c: {action: std.fail, input: {error_data: <% $.y %>}}
`
  await createWorkflows({ projectId, text })
})

afterAll(async () => {
  await db.end()
  await closePool()
})

const ended = async (id: string) => {
  const read = async () =>
    (await db.query('SELECT state, state_info, owner FROM workflow_executions WHERE id = $1', [id])).rows[0]
  await expect.poll(async () => (await read()).state, { timeout: 15_000 }).not.toBe('RUNNING')
  return await read()
}

const survives = async (worker: TestProcess): Promise<void> => {
  const id = await startExecution({ projectId, workflow: 'fine' })
  expect(await ended(id)).toMatchObject({ state: 'SUCCESS' })
  expect(worker.child.exitCode).toBeNull()
  expect(await worker.stop()).toBe(0)
}

test('an execution whose rows cannot be read ends in ERROR, its parent hears of it, all others go on', async () => {
  const parent = await startExecution({ projectId, workflow: 'parent' })
  const first = await startWorker(url)
  const sub = async () =>
    (await db.query('SELECT id, seq FROM workflow_executions WHERE parent_execution_id = $1 AND seq > 0', [parent]))
      .rows[0]
  await expect.poll(sub, { timeout: 10_000 }).toBeDefined()
  await first.kill()
  const { id } = await sub()
  await db.query(
    `INSERT INTO task_executions (id, project_id, workflow_execution_id, workflow_name, name, type, state)
     VALUES ($1, $2, $3, 'fine', 'not in the definition', 'ACTION', 'RUNNING')`,
    [newId(), projectId, id],
  )
  const worker = await startWorker(url)
  expect(await ended(id)).toEqual({
    state: 'ERROR',
    state_info: expect.stringMatching(
      /^Internal error, the execution cannot be gone on with: task .* is not in the def/,
    ),
    owner: null,
  })
  expect(await ended(parent)).toMatchObject({ state: 'SUCCESS' })
  const events = await db.query('SELECT seq, changes FROM execution_events WHERE execution_id = $1 ORDER BY seq', [id])
  const told = events.rows.flatMap((row) => JSON.parse(row.changes))
  expect(told.at(-1)).toMatchObject({ t: 'execution', state: 'ERROR' })
  expect(events.rows.at(-1).seq).toBe(told.length)
  await survives(worker)
}, 60_000)

test('an execution of which something cannot be stored ends in ERROR, and those of the same write go on', async () => {
  const ids = await Promise.all(['never', 'fine', 'fine'].map((workflow) => startExecution({ projectId, workflow })))
  const worker = await startWorker(url)
  const [never, first, second] = [await ended(ids[0] ?? ''), await ended(ids[1] ?? ''), await ended(ids[2] ?? '')]
  expect(never).toEqual({
    state: 'ERROR',
    state_info: expect.stringMatching(/^Internal error, the execution cannot be gone on with: /),
    owner: null,
  })
  expect([first.state, second.state]).toEqual(['SUCCESS', 'SUCCESS'])
  await survives(worker)
}, 60_000)

test('a NUL in a result, which PostgreSQL cannot keep as text, does not stop the worker', async () => {
  const id = await startExecution({ projectId, workflow: 'nul', input: { x: 'a\0b' } })
  const worker = await startWorker(url)
  expect(await ended(id)).toMatchObject({ state: 'ERROR', state_info: expect.stringContaining('a\ufffdb') })
  await survives(worker)
}, 60_000)

test.each([
  ['action: <% $.x %>', 'ERROR', 'Failed to find action [action_name=a\ufffdb, namespace=]'],
  ['workflow: <% $.x %>', 'ERROR', 'Failed to find workflow [name=a\ufffdb]'],
  ['publish: {y: <% executions($.x).len() %>}', 'SUCCESS', ''],
  ['publish: {y: <% executions(state => $.x).len() %>}', 'ERROR', 'cannot be gone on with'],
])(
  'a name with a NUL that an expression gives does not stop the worker: %s',
  async (task, state, info) => {
    const name = `ask_${newId()}`.replaceAll('-', '_')
    const text = `version: '2.0'\n${name}:\n  input: [x]\n  tasks:\n    a:\n      ${task}\n`
    await createWorkflows({ projectId, text })
    const id = await startExecution({ projectId, workflow: name, input: { x: 'a\0b' } })
    const worker = await startWorker(url)
    const { state: end, state_info } = await ended(id)
    expect([end, state_info ?? '']).toEqual([state, expect.stringContaining(info)])
    await survives(worker)
  },
  60_000,
)

test('an execution that is deleted while it runs leaves nothing behind', async () => {
  const id = await startExecution({ projectId, workflow: 'deleted' })
  const worker = await startWorker(url)
  const rows = async (sql: string) => (await db.query(sql, [id])).rows
  await expect
    .poll(() => rows(`SELECT state FROM action_executions WHERE workflow_execution_id = $1`), { timeout: 10_000 })
    .toEqual([{ state: 'RUNNING' }])
  await deleteExecution(projectId, id, true)
  // Its sleep ends meanwhile, and the worker has tasks and a sub-workflow to write for what is not there any more.
  await new Promise((resolve) => setTimeout(resolve, 4500))
  await survives(worker)
  expect(await rows('SELECT id FROM task_executions WHERE workflow_execution_id = $1')).toEqual([])
  expect(await rows('SELECT id FROM workflow_executions WHERE $1 IN (parent_execution_id, root_execution_id)')).toEqual(
    [],
  )
  expect(await rows('SELECT seq FROM execution_events WHERE execution_id = $1')).toEqual([])
}, 60_000)
