import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startExecution } from '../server/executions/start-execution.ts'
import { closePool, pool } from '../server/store/pool.ts'
import { createWorkflows } from '../server/workflows/create-workflows.ts'
import { testDatabase } from '../test-support/database.ts'
import { startWorker } from '../test-support/processes.ts'

const projectId = '<default-project>'

beforeAll(async () => {
  const { url } = await testDatabase(import.meta.url)
  process.env.DATABASE_URL = url
  const text = `version: '2.0'
family:
  output:
    below: <% tasks(execution().id, true).select([$.name, $.state]).orderBy($[0]) %>
    failed: <% tasks(execution().id, true, ERROR, true).select($.result) %>
    children: <% executions(rootExecutionId => execution().id).select(dict($).state) %>
  tasks:
    a: {workflow: child, publish: {seen: "<% tasks(execution().id, true).len() %>"}, on-complete: b}
    b: {with-items: "name in <% tasks(execution().id, true, ERROR, true).name %>", action: std.echo output=<% $.name %>}
child:
  tasks:
    c: {action: std.noop, on-success: d}
    d: {action: std.fail error_data='broken', on-error: noop, on-complete: e}
    e: {action: std.noop}
other:
  input: [id]
  output:
    tasks: <% tasks($.id).name.orderBy($) %>
    state: <% executions($.id).select(dict($).get(state)) %>
    none: <% tasks('00000000-0000-0000-0000-000000000000').len() + tasks('nonsense').len() + executions('nonsense').len() %>
  tasks:
    a: {action: std.noop}
`
  await createWorkflows({ projectId, text })
  await startWorker(url)
})
afterAll(closePool)

const run = async (workflow: string, input: object = {}, project = projectId) => {
  const id = await startExecution({ projectId: project, workflow, input: input as never, params: {} })
  return vi.waitFor(
    async () => {
      const { rows } = await pool().query(
        'SELECT id, state, state_info, output FROM workflow_executions WHERE id = $1',
        [id],
      )
      if (rows[0].state === 'RUNNING') throw new Error('not yet')
      return { ...rows[0], output: JSON.parse(rows[0].output) }
    },
    { timeout: 20_000, interval: 50 },
  )
}

test('tasks() and executions() see what an execution started, failures and all', async () => {
  const { output } = await run('family')
  expect(output).toEqual({
    below: [
      ['a', 'SUCCESS'],
      ['b', 'SUCCESS'],
      ['c', 'SUCCESS'],
      ['d', 'ERROR'],
      ['e', 'SUCCESS'],
    ],
    failed: ['broken'],
    children: ['SUCCESS'],
  })
})

test('an execution reads another one by its id; what does not exist is empty', async () => {
  const { id } = await run('family')
  const { output } = await run('other', { id })
  expect(output).toEqual({ tasks: ['a', 'b'], state: ['SUCCESS'], none: 0 })
})
