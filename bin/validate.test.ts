import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'validate-'))
afterAll(() => rmSync(folder, { recursive: true }))

const script = fileURLToPath(new URL('./validate.ts', import.meta.url))
const validate = (...args: readonly string[]) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test('every problem is printed with its place, and errors give exit code 1', () => {
  const path = file('bad.yaml', "version: '2.0'\nwf:\n  tasks:\n    a: {on-success: b, timeout: -1}\n")
  const { stdout, status } = validate(path)
  expect(stdout).toBe(
    `${path}:4:21: error: Task 'b' not found. [TM021 unknown-target]\n` +
      '    4 |     a: {on-success: b, timeout: -1}\n' +
      '      |                     ^\n' +
      `${path}:4:33: error: Invalid DSL: -1 is not valid under any of the given schemas [expected a whole number from 0 without quotes, or one expression, found a number] [TM004 none-fits]\n` +
      '    4 |     a: {on-success: b, timeout: -1}\n' +
      '      |                                 ^^\n',
  )
  expect(status).toBe(1)
})

test('warnings alone are no failure, and --json gives all of it as data', () => {
  const path = file('warned.yaml', "version: '2.0'\na:\n  base: std.noop output=hi\n")
  const { stdout, status } = validate('--json', path)
  expect(JSON.parse(stdout)).toMatchObject([
    {
      file: path,
      kind: 'actions',
      problems: [
        {
          rule: 'dropped-parameter',
          code: 'TM103',
          severity: 'warning',
          params: { word: 'output=hi' },
          path: 'a.base',
          range: { start: 35, end: 44, line: 3, column: 18 },
          fixes: [{ title: 'Write "hi"', splices: [{ start: 42, end: 44, text: '"hi"' }] }],
        },
      ],
    },
  ])
  expect(status).toBe(0)
})

test('names that only a system action could have are judged, others may be of a server', () => {
  const path = file(
    'calls.yaml',
    "version: '2.0'\nwf: {tasks: {a: {action: std.ehco}, b: {action: nova.servers_list}}}\n",
  )
  const { stdout, status } = validate(path)
  expect(stdout).toMatch(/^\S+:2:26: warning: there is no action 'std\.ehco' \[TM401 unknown-action\]\n/)
  expect(stdout).toContain("    fix: Write 'std.echo'\n")
  expect(stdout.match(/warning/g)).toHaveLength(1)
  expect(status).toBe(0)
})

test('a file that cannot be read gives exit code 2', () => {
  expect(validate(join(folder, 'missing.yaml')).status).toBe(2)
  expect(validate().status).toBe(2)
})
