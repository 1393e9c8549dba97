import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { numberSettings, readSettings } from './settings.ts'

const DATABASE_URL = 'postgres://x'

test('what is not given has a default', () => {
  expect(readSettings({ DATABASE_URL }, [], 'w')).toMatchObject({
    ok: true,
    value: { name: 'w', targets: [], executorOnly: false, concurrency: 200 },
  })
})

test('targets come from the environment and from arguments', () => {
  const args = ['--executor-only', '--target', 'gpu', '--target', 'lab']
  expect(readSettings({ DATABASE_URL, WORKER_TARGETS: 'dc1, gpu' }, args, 'w')).toMatchObject({
    value: { targets: ['dc1', 'gpu', 'lab'], executorOnly: true },
  })
})

test.each([
  [{}, [], 'the worker needs DATABASE_URL'],
  [{ WORKER_POLL_MS: 'often', DATABASE_URL }, [], 'WORKER_POLL_MS must be a whole number of at least 10, not "often"'],
  [{ WORKER_CONCURRENCY: '0', DATABASE_URL }, [], 'WORKER_CONCURRENCY must be a whole number of at least 1, not "0"'],
  [{ DATABASE_URL }, ['--executor-only'], '--executor-only needs at least one --target NAME'],
  [{ DATABASE_URL, NOTIFY: 'http://x' }, [], 'NOTIFY must be a JSON list of publishers'],
  [
    { DATABASE_URL, EXECUTION_FIELD_SIZE_LIMIT_KB: '1 MB' },
    [],
    'EXECUTION_FIELD_SIZE_LIMIT_KB must be a whole number of KB, or -1 for no limit, not "1 MB"',
  ],
  [{ DATABASE_URL }, ['--target', ''], '--target needs a name'],
  [{ DATABASE_URL }, ['--tarket', 'x'], "Unknown option '--tarket'"],
])('a wrong setting is refused by its name: %o %o', (env, args, message) => {
  const read = readSettings(env, args, 'w')
  expect(read.ok ? '' : read.error).toContain(message)
})

test('the page for operators names each setting with its default', () => {
  const page = readFileSync('docs/ops/settings.md', 'utf8')
  for (const { variable, otherwise, meaning } of Object.values(numberSettings)) {
    expect(page).toContain(`| \`${variable}\` | ${meaning} | ${otherwise} |`)
  }
})
