import { describe, expect, test } from 'vitest'
import { haveMistralClient } from '../../../test-support/mistral-client.ts'
import { openSuite } from '../../../test-support/mistral-suite.ts'

const title = 'python-mistralclient: definitions (skipped where it is not installed and cannot be)'

const workflow = (...names: readonly string[]): string =>
  `version: '2.0'\n${names
    .map((name) => `${name}:\n  tags: [tagged]\n  input: [who: you]\n  tasks:\n    one: {action: std.noop}\n`)
    .join('')}`
const workbook = (name: string): string =>
  `version: '2.0'\nname: ${name}\ntags: [tagged]\nworkflows:\n  inner:\n    tasks:\n      one: {action: std.noop}\n`
const action = (name: string): string =>
  `version: '2.0'\n${name}:\n  description: Says it.\n  input: [what: nothing]\n  base: std.echo\n  base-input: {output: <% $.what %>}\n`
const broken = `version: '2.0'\nbroken:\n  tasks:\n    one: {action: std.noop, on-success: nowhere}\n`

describe.skipIf(!haveMistralClient())(title, () => {
  const suite = openSuite(import.meta.url)

  test('creates, lists, shows, updates and deletes workflows', async () => {
    const { client, named } = suite()
    const { run, table, file } = client
    const [a, b] = [named('wf_a'), named('wf_b')]
    const text = workflow(a)
    expect(await table('workflow-create', file('a.yaml', text))).toMatchObject([
      { Name: a, Input: 'who="you"', Scope: 'private', Tags: 'tagged', Namespace: '' },
    ])
    await expect(run('workflow-create', file('a.yaml', text))).rejects.toThrow('Duplicate entry for WorkflowDefinition')
    expect(await table('workflow-create', file('both.yaml', workflow(named('wf_c'), b)))).toMatchObject([
      { Name: named('wf_c') },
      { Name: b },
    ])
    const found = await table('workflow-list', '--filter', `name=in:${a},${b}`, '--sort_keys', 'name')
    expect(found).toMatchObject([{ Name: a }, { Name: b }])
    expect(await run('workflow-get-definition', a)).toBe(text.trim())
    expect(await table('workflow-get', found[0].ID)).toMatchObject({ Name: a, 'Updated at': null })
    const changed = text.replace('[who: you]', '[who]')
    expect(await table('workflow-update', file('changed.yaml', changed))).toMatchObject([{ Name: a, Input: 'who' }])
    const renamed = workflow(named('wf_d'))
    expect(await table('workflow-update', file('d.yaml', renamed), '--id', found[0].ID)).toMatchObject([
      { ID: found[0].ID, Name: named('wf_d') },
    ])
    await expect(run('workflow-update', file('z.yaml', workflow(named('nobody'))))).rejects.toThrow(
      'Workflow not found',
    )
    expect(await run('workflow-delete', named('wf_d'), b, named('wf_c'))).toContain('has been accepted')
    await expect(run('workflow-get', a)).rejects.toThrow(`Workflow not found [workflow_identifier=${a}, namespace=]`)
  })

  test('keeps workflows of one name in several namespaces apart', async () => {
    const { client, named } = suite()
    const { run, table, file } = client
    const name = named('wf_spaced')
    await run('workflow-create', file('here.yaml', workflow(name)))
    expect(await table('workflow-create', file('there.yaml', workflow(name)), '--namespace', 'there')).toMatchObject([
      { Name: name, Namespace: 'there' },
    ])
    expect(await table('workflow-get', name, '--namespace', 'there')).toMatchObject({ Namespace: 'there' })
    expect(await run('workflow-get-definition', name, '--namespace', 'there')).toContain(name)
    expect(await table('workflow-update', file('u.yaml', workflow(name)), '--namespace', 'there')).toMatchObject([
      { Namespace: 'there' },
    ])
    await run('workflow-delete', name, '--namespace', 'there')
    expect(await table('workflow-list', '--filter', `name=${name}`)).toMatchObject([{ Namespace: '' }])
    await run('workflow-delete', name)
  })

  test('walks a list page by page, in the order asked for', async () => {
    const { client, named } = suite()
    const { run, table, file } = client
    const names = ['p1', 'p2', 'p3'].map(named)
    await run('workflow-create', file('pages.yaml', workflow(...names)))
    const sorted = ['--filter', `name=has:${named('').slice(1)}`, '--sort_keys', 'name', '--sort_dirs', 'desc']
    const first = await table('workflow-list', ...sorted, '--limit', '2')
    expect(first).toMatchObject([{ Name: names[2] }, { Name: names[1] }])
    const rest = await table('workflow-list', ...sorted, '--limit', '2', '--marker', first[1].ID)
    expect(rest).toMatchObject([{ Name: names[0] }])
    await expect(run('workflow-list', '--filter', 'nonsense=1')).rejects.toThrow('nonsense')
    await run('workflow-delete', ...names)
  })

  test('says what is wrong with a workflow, a workbook and an action, and that others are right', async () => {
    const { table, file } = suite().client
    for (const [command, right] of [
      ['workflow-validate', workflow('fine')],
      ['workbook-validate', workbook('fine')],
      ['action-validate', action('fine')],
    ] as const) {
      expect(await table(command, file('fine.yaml', right))).toMatchObject({ Valid: true, Error: null })
    }
    expect(await table('workflow-validate', file('bad.yaml', broken))).toMatchObject({
      Valid: false,
      Error: expect.stringContaining('nowhere'),
    })
    expect(await table('workbook-validate', file('bad.yaml', 'version: 2.0\n'))).toMatchObject({ Valid: false })
    expect(await table('action-validate', file('bad.yaml', "version: '2.0'\na: {}\n"))).toMatchObject({ Valid: false })
  })

  test('creates, lists, shows, updates and deletes workbooks', async () => {
    const { client, named } = suite()
    const { run, table, file } = client
    const name = named('book')
    const text = workbook(name)
    expect(await table('workbook-create', file('book.yaml', text))).toMatchObject({ Name: name, Scope: 'private' })
    expect(await table('workbook-list', '--filter', `name=${name}`)).toMatchObject([{ Name: name, Tags: 'tagged' }])
    expect(await table('workbook-get', name)).toMatchObject({ Name: name, Namespace: '' })
    expect(await run('workbook-get-definition', name)).toBe(text.trim())
    expect(await table('workflow-get', `${name}.inner`)).toMatchObject({ Name: `${name}.inner` })
    const changed = await table('workbook-update', file('book.yaml', text.replace('inner', 'other')))
    expect(changed).toMatchObject({ Name: name })
    expect(await table('workflow-get', `${name}.other`)).toMatchObject({ Name: `${name}.other` })
    const spaced = file('spaced.yaml', text)
    expect(await table('workbook-create', spaced, '--namespace', 'there')).toMatchObject({ Namespace: 'there' })
    expect(await table('workbook-update', spaced, '--namespace', 'there')).toMatchObject({ Namespace: 'there' })
    expect(await table('workbook-get', name, '--namespace', 'there')).toMatchObject({ Namespace: 'there' })
    await run('workbook-delete', name, '--namespace', 'there')
    await run('workbook-delete', name)
    await expect(run('workbook-get', name)).rejects.toThrow(`Workbook not found [name=${name}, namespace=]`)
  })

  test('creates, lists, shows, updates and deletes actions', async () => {
    const { client, named } = suite()
    const { run, table, file } = client
    const name = named('say')
    const text = action(name)
    expect(await table('action-create', file('say.yaml', text))).toMatchObject([
      { Name: name, 'Is system': false, Input: 'what="nothing"', Description: 'Says it.' },
    ])
    const [{ ID: id }] = await table('action-list', '--filter', `name=${name}`)
    expect(await table('action-list', '--filter', 'name=std.echo')).toMatchObject([{ Name: 'std.echo' }])
    expect(await table('action-get', name)).toMatchObject({ ID: id, Name: name })
    expect(await table('action-get', 'std.echo')).toMatchObject({ Name: 'std.echo' })
    expect(await run('action-get-definition', name)).toBe(text.trim())
    const changed = file('changed.yaml', text.replace('Says it.', 'Says more.'))
    expect(await table('action-update', changed)).toMatchObject([{ Description: 'Says more.' }])
    expect(await table('action-update', changed, '--id', id)).toMatchObject([{ ID: id }])
    const spaced = file('spaced.yaml', text)
    expect(await table('action-create', spaced, '--namespace', 'there')).toMatchObject([{ Name: name }])
    expect(await table('action-update', spaced, '--namespace', 'there')).toMatchObject([{ Name: name }])
    expect(await table('action-list', '--namespace', 'there', '--filter', `name=${name}`)).toHaveLength(1)
    expect(await run('action-get-definition', name, '--namespace', 'there')).toBe(text.trim())
    await run('action-delete', name, '--namespace', 'there')
    await run('action-delete', name)
    await expect(run('action-get', name)).rejects.toThrow('Action not found')
    await expect(run('action-delete', 'std.echo')).rejects.toThrow('Unable to delete the specified action')
  })

  test('only administrators publish for everybody', async () => {
    const { client, named } = suite()
    const { run, file } = client
    await expect(run('workflow-create', file('w.yaml', workflow(named('w'))), '--public')).rejects.toThrow('forbidden')
    await expect(run('workbook-create', file('b.yaml', workbook(named('b'))), '--public')).rejects.toThrow('forbidden')
    await expect(run('action-create', file('a.yaml', action(named('a'))), '--public')).rejects.toThrow('forbidden')
  })
})
