import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { expect, test } from '@playwright/test'

const root = path.join(import.meta.dirname, '..')

// The suite of the integration stage once more; it finds the running product by the E2E_ variables.
test('python-mistralclient drives the product that npm start starts', async () => {
  test.setTimeout(300_000)
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const suite = spawn(process.execPath, [vitest, 'run', '--project', 'integration', 'server/http/mistral-client'], {
    cwd: root,
    env: process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [suite.stdout, suite.stderr]) {
    stream.on('data', (data) => {
      output += data
    })
  }
  const [code] = await once(suite, 'exit')
  expect(code, output).toBe(0)
})
