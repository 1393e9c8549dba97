import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test-support/database.ts'
import { haveCommand } from '../../test-support/debian-package.ts'
import { startWorker } from '../../test-support/processes.ts'
import { closeHub } from '../events/hub.ts'
import { closePool } from '../store/pool.ts'
import { serve } from './bridge.ts'

/** OpenStack's own client. */
const installed = haveCommand('mistral', 'python3-mistralclient')

describe.skipIf(!installed)('python-mistralclient (skipped where it is not installed and cannot be)', () => {
  let server: Server
  let folder: string

  beforeAll(async () => {
    const { url } = await testDatabase(import.meta.url)
    process.env.DATABASE_URL = url
    folder = mkdtempSync(path.join(os.tmpdir(), 'mistral-client-'))
    server = createServer((request, response) => void serve(request, response))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    await startWorker(url)
  })
  afterAll(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await closeHub()
    await closePool()
    rmSync(folder, { recursive: true, force: true })
  })

  const mistral = async (...args: string[]): Promise<string> => {
    const { port } = server.address() as AddressInfo
    const url = `http://127.0.0.1:${port}/v2`
    const { stdout } = await promisify(execFile)('mistral', ['--os-mistral-url', url, ...args])
    return stdout.trim()
  }
  const value = async (...args: string[]) => await mistral(...args, '-f', 'json').then((text) => JSON.parse(text))
  const file = (name: string, text: string): string => {
    const at = path.join(folder, name)
    writeFileSync(at, text)
    return at
  }

  test('defines, runs, watches, reports on and deletes a workflow', async () => {
    const text = `version: '2.0'
hello:
  input: [name: world]
  output: {greeting: <% $.greeting %>}
  tasks:
    greet:
      action: std.echo output="Hello, <% $.name %>"
      publish: {greeting: <% task().result %>}
`
    expect(await value('workflow-create', file('hello.yaml', text))).toMatchObject([
      { Name: 'hello', Input: 'name="world"' },
    ])
    expect(await value('workflow-list')).toMatchObject([{ Name: 'hello' }])
    expect(await mistral('workflow-get-definition', 'hello')).toBe(text.trim())
    const { ID: id } = await value('execution-create', 'hello', '{"name": "you"}')
    await expect
      .poll(async () => (await value('execution-get', id)).State, { timeout: 30_000, interval: 500 })
      .toBe('SUCCESS')
    expect(JSON.parse(await mistral('execution-get-output', id))).toEqual({ greeting: 'Hello, you' })
    const [task] = await value('task-list', id)
    expect(task).toMatchObject({ Name: 'greet', State: 'SUCCESS' })
    expect(JSON.parse(await mistral('task-get-result', task.ID))).toBe('Hello, you')
    expect(await value('action-execution-list', task.ID)).toMatchObject([{ Name: 'std.echo', State: 'SUCCESS' }])
    expect(await mistral('execution-get-report', id, '--no-errors-only')).toContain('greet')
    await mistral('execution-delete', id)
    await mistral('workflow-delete', 'hello')
    // The client prints an empty list as one empty row.
    expect(await value('workflow-list')).toMatchObject([{ Name: '' }])
  })

  test('keeps environments and schedules, and runs actions', async () => {
    await mistral('environment-create', file('env.json', '{"name": "env", "variables": {"a": 1}}'))
    expect(JSON.parse((await value('environment-get', 'env')).Variables)).toEqual({ a: 1 })
    await mistral('workflow-create', file('noop.yaml', `version: '2.0'\nnoop:\n  tasks:\n    t: {action: std.noop}\n`))
    await mistral('cron-trigger-create', 'yearly', 'noop', '--pattern', '0 0 1 1 *')
    expect(await value('cron-trigger-list')).toMatchObject([{ Name: 'yearly', Pattern: '0 0 1 1 *' }])
    expect(JSON.parse(await mistral('run-action', 'std.echo', '{"output": [1]}'))).toEqual({ result: [1] })
    await expect(mistral('workflow-get', 'missing')).rejects.toMatchObject({
      stderr: expect.stringContaining('Workflow not found [workflow_identifier=missing, namespace=]'),
    })
  })
})
