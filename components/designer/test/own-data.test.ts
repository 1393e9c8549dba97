import { expect, test } from 'vitest'
import { newMap } from '../../../engine/data/values.ts'
import { parseWorkflows } from '../../../engine/language/parse-workflows.ts'
import { beginOwnData, readOwnData } from './own-data.ts'

test('own data is a JSON object', () => {
  expect(readOwnData('{"host": "db-1"}')).toMatchObject({ ok: true, values: { host: 'db-1' } })
})

test.each([
  ['[1]', 'list'],
  ['"x"', 'text'],
  ['1.5', 'number'],
  ['7', 'number'],
  ['true', 'boolean'],
  ['null', 'null'],
])('%s is told to be no map but a %s', (text, kind) => {
  expect(readOwnData(text)).toEqual({ ok: false, problem: 'no-map', kind })
})

test('what is no JSON is told with the reason', () => {
  expect(readOwnData('{"a": }')).toMatchObject({ ok: false, problem: 'not-json', why: expect.stringMatching(/./) })
})

test('it begins with what a run left, else with the inputs', () => {
  const spec = parseWorkflows(
    "version: '2.0'\nwf:\n  input:\n    - host\n    - port: 80\n  tasks:\n    a:\n      action: std.noop\n",
  ).value?.[0]?.spec
  expect(JSON.parse(beginOwnData(null, spec))).toEqual({ host: null, port: 80 })
  expect(JSON.parse(beginOwnData(Object.assign(newMap(), { said: 'x' }), spec))).toEqual({ said: 'x' })
})
