import { describe, expect, test } from 'vitest'
import { haveMistralClient } from '../../../test-support/mistral-client.ts'
import { openSuite } from '../../../test-support/mistral-suite.ts'

const title = 'python-mistralclient: executions and tasks (skipped where it is not installed and cannot be)'

const greeting = (name: string): string => `version: '2.0'
${name}:
  input: [who: world]
  output: {greeting: <% $.greeting %>}
  tasks:
    greet:
      action: std.echo output="Hello, <% $.who %>"
      on-success:
        publish:
          branch: {greeting: <% task().result %>}
          global: {said: <% task().result %>}
`
const nested = (name: string): string => `version: '2.0'
${name}:
  tasks:
    call: {workflow: ${name}_inner}
${name}_inner:
  tasks:
    one: {action: std.noop}
`
describe.skipIf(!haveMistralClient())(title, () => {
  const suite = openSuite(import.meta.url)

  const state = (id: string, wanted: string) =>
    expect
      .poll(() => suite().client.table('execution-get', id), { timeout: 30_000, interval: 200 })
      .toMatchObject({ State: wanted })

  /** The task of that name, once it is there: the client prints an empty list as one empty row. */
  const taskOf = async (id: string, name: string): Promise<string> => {
    const tasks = async (): Promise<readonly { readonly ID: string; readonly Name: string }[]> =>
      suite().client.table('task-list', id)
    await expect.poll(tasks, { timeout: 30_000, interval: 200 }).toContainEqual(expect.objectContaining({ Name: name }))
    return (await tasks()).find((row) => row.Name === name)?.ID ?? ''
  }

  test('runs a workflow with input, parameters and a description, and shows everything of it', async () => {
    const { client, named } = suite()
    const { run, table, file } = client
    const name = named('greeting')
    await run('workflow-create', file('greeting.yaml', greeting(name)))
    const made = await table('execution-create', name, '{"who": "you"}', '{"env": {"a": 1}}', '-d', 'as asked')
    expect(made).toMatchObject({ 'Workflow name': name, Description: 'as asked', 'Root Execution ID': '<none>' })
    const id: string = made.ID
    await state(id, 'SUCCESS')
    expect(JSON.parse(await run('execution-get-input', id))).toEqual({ who: 'you' })
    expect(JSON.parse(await run('execution-get-output', id))).toMatchObject({ greeting: 'Hello, you' })
    expect(JSON.parse(await run('execution-get-published', id))).toEqual({ said: 'Hello, you' })
    expect(await run('execution-get-report', id, '--no-errors-only')).toContain('greet')
    expect(await run('execution-get-report', id, '--no-errors-only', '--statistics-only')).toContain('SUCCESS state: 1')
    expect(await run('execution-get-report', id, '--no-errors-only', '--max-depth', '0')).toContain(id)

    const [task] = await table('task-list', id)
    expect(task).toMatchObject({ Name: 'greet', State: 'SUCCESS', 'Workflow Execution ID': id })
    expect(await table('task-list', '--filter', `workflow_name=${name}`)).toMatchObject([{ ID: task.ID }])
    expect(await table('task-get', task.ID)).toMatchObject({ ID: task.ID, 'Workflow name': name })
    expect(JSON.parse(await run('task-get-result', task.ID))).toBe('Hello, you')
    expect(await run('task-get-published', task.ID)).toContain('"greeting": "Hello, you"')

    // The same again by the id of the first.
    const again = await table('execution-create', '-s', id)
    expect(again).toMatchObject({ 'Workflow name': name })
    await state(again.ID, 'SUCCESS')
    expect(JSON.parse(await run('execution-get-input', again.ID))).toEqual({ who: 'you' })
    const [{ ID: workflowId }] = await table('workflow-list', '--filter', `name=${name}`)
    await state((await table('execution-create', workflowId)).ID, 'SUCCESS')

    const filter = ['--filter', `workflow_name=${name}`]
    expect((await table('execution-list', ...filter)).map((row: { ID: string }) => row.ID).slice(0, 2)).toEqual([
      id,
      again.ID,
    ])
    expect(await table('execution-list', ...filter, '--oldest', '--limit', '1')).toMatchObject([{ ID: id }])
    expect(await table('execution-list', ...filter, '--marker', id, '--limit', '1')).toMatchObject([{ ID: again.ID }])
    expect(await table('execution-list', ...filter, '--filter', 'description=has:asked')).toHaveLength(1)
    expect(await table('execution-list', ...filter, '--filter', 'state=nin:SUCCESS,ERROR')).toMatchObject([{ ID: '' }])
    await run('execution-delete', id, again.ID)
    await expect(run('execution-get', id)).rejects.toThrow(`WorkflowExecution not found [id=${id}]`)
    await expect(run('execution-create', name, '{"nonsense": 1}')).rejects.toThrow('Invalid input')
    await expect(run('execution-create', named('nobody'))).rejects.toThrow('Workflow not found')
  })

  test('finds what a sub-workflow ran, from the execution and from the task', async () => {
    const { client, named } = suite()
    const { run, table, file } = client
    const name = named('nested')
    await run('workflow-create', file('nested.yaml', nested(name)), '--namespace', 'nest')
    const { ID: id } = await table('execution-create', name, '--namespace', 'nest')
    await state(id, 'SUCCESS')
    const [task] = await table('task-list', id)
    const [inner] = await table('execution-list', '--task', task.ID)
    expect(inner).toMatchObject({ 'Task Execution ID': task.ID, 'Root Execution ID': id })
    const below = await table('execution-get-sub-executions', id)
    expect(below.map((row: { ID: string }) => row.ID)).toContain(inner.ID)
    expect(await table('task-get-sub-executions', task.ID)).toMatchObject([{ ID: inner.ID }])
    expect(await table('task-get-sub-executions', task.ID, '--errors-only')).toMatchObject([{ ID: '' }])
    expect(await table('execution-get-sub-executions', id, '--max-depth', '0')).toHaveLength(1)
    const roots = await table('execution-list', '--rootsonly', '--filter', `workflow_name=has:${name}`)
    expect(roots).toMatchObject([{ ID: id }])
    await run('execution-delete', id)
    await run('workflow-delete', name, `${name}_inner`, '--namespace', 'nest')
  })

  test('pauses, describes, resumes with another environment, stops and deletes a running execution', async () => {
    const { client, named } = suite()
    const { run, table, file } = client
    const name = named('pausing')
    const text = `version: '2.0'
${name}:
  tasks:
    wait: {action: std.async_noop, on-success: [say]}
    say: {action: std.echo output=<% env().word %>}
`
    await run('workflow-create', file('pausing.yaml', text))
    const { ID: id } = await table('execution-create', name, '{}', '{"env": {"word": "old"}}')
    await expect(run('execution-delete', id)).rejects.toThrow('Only completed executions can be deleted')
    expect(await table('execution-update', id, '-s', 'PAUSED')).toMatchObject({ State: 'PAUSED' })
    expect(await table('execution-update', id, '-d', 'on hold')).toMatchObject({ Description: 'on hold' })
    const task = await taskOf(id, 'wait')
    const [action] = await table('action-execution-list', task)
    await run('action-execution-update', action.ID, '--state', 'SUCCESS', '--output', '{}')
    const resumed = await table('execution-update', id, '-s', 'RUNNING', '-e', '{"word": "new"}')
    expect(resumed.State).toMatch(/RUNNING|SUCCESS/)
    await state(id, 'SUCCESS')
    expect(JSON.parse(await run('task-get-result', await taskOf(id, 'say')))).toBe('new')

    const { ID: other } = await table('execution-create', name)
    expect(await table('execution-update', other, '-s', 'CANCELLED')).toMatchObject({ State: 'CANCELLED' })
    const { ID: third } = await table('execution-create', name)
    await run('execution-delete', '--force', third)
    await expect(run('execution-get', third)).rejects.toThrow('not found')
    await expect(run('execution-update', id, '-s', 'PAUSED')).rejects.toThrow("Can't change workflow execution state")
  })

  test('runs a failed task again: all of it with another environment, or what failed of its items', async () => {
    const { client, named } = suite()
    const { run, table, file } = client
    const name = named('failing')
    const text = `version: '2.0'
${name}:
  tasks:
    all: {action: std.echo output=1, fail-on: <% not env().good %>}
${name}_items:
  tasks:
    each: {with-items: 'i in [1, 2]', action: std.async_noop}
`
    await run('workflow-create', file('failing.yaml', text))
    const { ID: id } = await table('execution-create', name, '{}', '{"env": {"good": false}}')
    await state(id, 'ERROR')
    expect(await run('execution-get-report', id)).toContain('all')
    const [failed] = await table('task-list', id)
    expect(await table('task-rerun', failed.ID, '-e', '{"good": true}')).toMatchObject({ ID: failed.ID })
    await state(id, 'SUCCESS')
    await expect(run('task-rerun', failed.ID)).rejects.toThrow('must be in ERROR for rerun')

    const { ID: other } = await table('execution-create', `${name}_items`)
    const each = await taskOf(other, 'each')
    const open = () => table('action-execution-list', each, '--filter', 'state=RUNNING')
    await expect.poll(open, { timeout: 30_000 }).toHaveLength(2)
    const [one, two] = await open()
    await run('action-execution-update', one.ID, '--state', 'SUCCESS')
    await run('action-execution-update', two.ID, '--state', 'ERROR')
    await state(other, 'ERROR')
    await run('task-rerun', '--resume', each)
    // Only the item that failed is begun again.
    await expect.poll(open, { timeout: 30_000 }).toMatchObject([{ State: 'RUNNING', Name: 'std.async_noop' }])
    const [third] = await open()
    await run('action-execution-update', third.ID, '--state', 'SUCCESS')
    await state(other, 'SUCCESS')
  })
})
