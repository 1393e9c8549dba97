import { describe, expect, test } from 'vitest'
import { haveMistralClient } from '../../../test-support/mistral-client.ts'
import { openSuite } from '../../../test-support/mistral-suite.ts'
import { startWorker } from '../../../test-support/processes.ts'

const title = 'python-mistralclient: action executions (skipped where it is not installed and cannot be)'

describe.skipIf(!haveMistralClient())(title, () => {
  const suite = openSuite(import.meta.url)

  const ended = (id: string, state: string) =>
    expect
      .poll(() => suite().client.table('action-execution-get', id), { timeout: 30_000, interval: 200 })
      .toMatchObject({ State: state })

  test('runs an action now, keeps its result, and waits for it', async () => {
    const { run, table } = suite().client
    expect(JSON.parse(await run('run-action', 'std.echo', '{"output": [1]}'))).toEqual({ result: [1] })
    expect(JSON.parse(await run('run-action', 'std.echo', '{"output": 2}', '--run-sync'))).toEqual({ result: 2 })
    const kept = await table('run-action', 'std.echo', '{"output": "kept"}', '-s')
    expect(kept).toMatchObject({ Name: 'std.echo', 'Task name': null, 'Task ID': null })
    await ended(kept.ID, 'SUCCESS')
    expect(JSON.parse(await run('action-execution-get-output', kept.ID))).toEqual({ result: 'kept' })
    expect(JSON.parse(await run('action-execution-get-input', kept.ID))).toEqual({ output: 'kept' })
    await expect(run('run-action', 'std.nothing')).rejects.toThrow('Failed to find action [action_name=std.nothing')
    await expect(run('run-action', 'std.async_noop', '--run-sync')).rejects.toThrow('synchronous')
  })

  test('runs an ad-hoc action of a namespace, and deletes only what may be', async () => {
    const { client, named } = suite()
    const { run, table, file } = client
    const name = named('say')
    const text = `version: '2.0'\n${name}:\n  base: std.echo\n  base-input: {output: said}\n`
    await run('action-create', file('say.yaml', text), '--namespace', 'there')
    expect(JSON.parse(await run('run-action', name, '--namespace', 'there'))).toEqual({ result: 'said' })
    const kept = await table('run-action', name, '-s', '--namespace', 'there')
    await ended(kept.ID, 'SUCCESS')
    expect(await run('action-execution-delete', kept.ID)).toContain('has been accepted')
    await expect(run('action-execution-get', kept.ID)).rejects.toThrow(`ActionExecution not found [id=${kept.ID}]`)
    await run('action-delete', name, '--namespace', 'there')
  })

  test('runs an action where the target is', async () => {
    const { client, named, product } = suite()
    const target = named('lab')
    const executor = await startWorker(product.databaseUrl, { args: ['--executor-only', '--target', target] })
    const kept = await client.table('run-action', 'std.echo', '{"output": "there"}', '-s', '-t', target)
    await ended(kept.ID, 'SUCCESS')
    await executor.stop()
  })

  test('reports the result of an action that somebody else runs', async () => {
    const { run, table } = suite().client
    const begin = async (): Promise<string> => (await table('run-action', 'std.async_noop', '-s')).ID
    const good = await begin()
    expect(await table('action-execution-update', good, '--state', 'SUCCESS', '--output', '{"a": 1}')).toMatchObject({
      State: 'SUCCESS',
      Accepted: true,
    })
    expect(JSON.parse(await run('action-execution-get-output', good))).toEqual({ result: { a: 1 } })
    await expect(run('action-execution-update', good, '--state', 'ERROR')).rejects.toThrow('already completed')
    const bad = await begin()
    expect(await table('action-execution-update', bad, '--state', 'ERROR')).toMatchObject({ State: 'ERROR' })
    const off = await begin()
    expect(await table('action-execution-update', off, '--state', 'PAUSED')).toMatchObject({ State: 'PAUSED' })
    expect(await table('action-execution-update', off, '--state', 'RUNNING')).toMatchObject({ State: 'RUNNING' })
    expect(await table('action-execution-update', off, '--state', 'CANCELLED')).toMatchObject({ State: 'CANCELLED' })
    expect(await table('action-execution-list', '--filter', `name=std.async_noop`, '--limit', '2')).toHaveLength(2)
    expect(await table('action-execution-list', '--oldest', '--filter', 'state=in:ERROR,SUCCESS')).not.toHaveLength(0)
  })
})
