import { describe, expect, test } from 'vitest'
import { haveMistralClient } from '../../../test-support/mistral-client.ts'
import { openSuite } from '../../../test-support/mistral-suite.ts'

const title = 'python-mistralclient: environments, triggers, services (skipped where it is not installed and cannot be)'

describe.skipIf(!haveMistralClient())(title, () => {
  const suite = openSuite(import.meta.url)

  const workflow = async (stem: string): Promise<{ readonly name: string; readonly id: string }> => {
    const { client, named } = suite()
    const name = named(stem)
    const text = `version: '2.0'\n${name}:\n  input: [a: 1]\n  tasks:\n    t: {action: std.noop}\n`
    const [{ ID: id }] = await client.table('workflow-create', client.file('w.yaml', text))
    return { name, id }
  }

  test('keeps environments, from JSON and from YAML', async () => {
    const { client, named } = suite()
    const { run, table, file } = client
    const [json, yaml] = [named('json'), named('yaml')]
    await run('environment-create', file('env.json', JSON.stringify({ name: json, variables: { a: 1 } })))
    const text = `name: ${yaml}\ndescription: With words.\nvariables:\n  a: {b: [1]}\n`
    expect(await table('environment-create', file('env.yaml', text))).toMatchObject({
      Name: yaml,
      Description: 'With words.',
      Scope: 'private',
    })
    expect(JSON.parse((await table('environment-get', yaml)).Variables)).toEqual({ a: { b: [1] } })
    expect(await table('environment-get', yaml, '--export')).toMatchObject({ name: yaml, scope: 'private' })
    const list = await table('environment-list', '--filter', `name=in:${json},${yaml}`, '--sort_keys', 'name')
    expect(list).toMatchObject([{ Name: json }, { Name: yaml }])
    const changed = file('env.yaml', text.replace('[1]', '[2]'))
    expect(JSON.parse((await table('environment-update', changed)).Variables)).toEqual({ a: { b: [2] } })
    await expect(run('environment-create', changed)).rejects.toThrow('Duplicate entry for Environment')
    await run('environment-delete', json, yaml)
    await expect(run('environment-get', yaml)).rejects.toThrow(`Environment not found [name=${yaml}]`)
    await expect(run('environment-update', changed)).rejects.toThrow('Environment not found')
  })

  test('keeps schedules: by pattern, by first time, so many times', async () => {
    const { client, named } = suite()
    const { run, table } = client
    const { name: of, id } = await workflow('scheduled')
    const [yearly, once] = [named('yearly'), named('once')]
    const made = await table('cron-trigger-create', yearly, of, '{"a": 2}', '--pattern', '0 0 1 1 *', '--count', '3')
    expect(made).toMatchObject({ Name: yearly, Workflow: of, Pattern: '0 0 1 1 *', 'Remaining executions': 3 })
    const params = ['--params', '{"env": {"e": 1}}']
    const first = ['--first-time', '2100-01-02 03:04', '--count', '1', '--utc']
    expect(await table('cron-trigger-create', once, id, '{}', ...params, ...first)).toMatchObject({
      Workflow: of,
      'Next execution time': '2100-01-02 03:04:00',
    })
    expect(await table('cron-trigger-get', once)).toMatchObject({ Name: once, 'Remaining executions': 1 })
    const list = await table('cron-trigger-list', '--filter', `name=in:${yearly},${once}`, '--sort_dirs', 'desc')
    expect(list).toMatchObject([{ Name: once }, { Name: yearly }])
    await expect(run('cron-trigger-create', named('bad'), of, '--pattern', 'sometimes')).rejects.toThrow('sometimes')
    await expect(run('workflow-delete', of)).rejects.toThrow('Unable to delete')
    await run('cron-trigger-delete', yearly, once)
    await expect(run('cron-trigger-get', once)).rejects.toThrow(`Cron trigger not found [identifier=${once}]`)
    await run('workflow-delete', of)
  })

  test('keeps event triggers', async () => {
    const { client, named } = suite()
    const { run, table } = client
    const { id: of } = await workflow('told')
    const name = named('told')
    const source = ['nova', 'notifications', `compute.${name}.end`]
    const made = await table('event-trigger-create', name, of, ...source, '{"a": 2}', '--params', '{"env": {}}')
    expect(made).toMatchObject({ Name: name, 'Workflow ID': of, Exchange: 'nova', Topic: 'notifications' })
    expect(await table('event-trigger-get', made.ID)).toMatchObject({ ID: made.ID, Event: source[2] })
    expect(await table('event-trigger-list', '--filter', `name=${name}`)).toMatchObject([{ ID: made.ID }])
    await expect(run('event-trigger-create', name, of, ...source)).rejects.toThrow('Duplicate entry for EventTrigger')
    await run('event-trigger-delete', made.ID)
    await expect(run('event-trigger-get', made.ID)).rejects.toThrow('not found')
  })

  test('lists the services, and refuses without an administrator what only one may', async () => {
    const { run, table } = suite().client
    const services = await table('service-list')
    for (const Type of ['engine_group', 'executor_group', 'api_group']) {
      expect(services).toContainEqual({ Name: expect.any(String), Type })
    }
    const { id } = await workflow('shared')
    await expect(run('member-create', id, 'workflow', 'other')).rejects.toThrow('authentication enabled')
    await expect(run('code-source-list')).rejects.toThrow('forbidden')
    await expect(run('dynamic-action-list')).rejects.toThrow('forbidden')
  })
})
