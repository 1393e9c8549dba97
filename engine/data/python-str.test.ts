import { describe, expect, test } from 'vitest'
import { parseJson } from './json.ts'
import { pythonRepr, pythonStr } from './python-str.ts'
import { isTruthy } from './truth.ts'
import { Float } from './values.ts'

describe('Python prints values', () => {
  test.each([
    ['null', 'None'],
    ['true', 'True'],
    ['[1,1.0,1.5,"a",null]', "[1, 1.0, 1.5, 'a', None]"],
    ['{"a":{"b":[]}}', "{'a': {'b': []}}"],
    ['1e16', '1e+16'],
    ['1e15', '1000000000000000.0'],
    ['0.0001', '0.0001'],
    ['0.00001', '1e-05'],
    ['1.5e-7', '1.5e-07'],
    ['123456789012345678901234', '123456789012345678901234'],
    ['["it\'s"]', '["it\'s"]'],
    ['["\\""]', "['\"']"],
    ['["\'\\""]', "['\\'\"']"],
    ['["\\n\\t\\\\"]', "['\\n\\t\\\\']"],
    ['["é\\u200b\\u0001😀"]', "['é\\u200b\\x01😀']"],
  ])('%s as %s', (json, text) => {
    expect(pythonStr(parseJson(json))).toBe(text)
  })

  test('a text by itself has no quotes, within its repr it has', () => {
    expect(pythonStr('a')).toBe('a')
    expect(pythonRepr('a')).toBe("'a'")
  })

  test('zero keeps its sign as a float and has none as an int', () => {
    expect([pythonStr(new Float(-0)), pythonStr(-0)]).toEqual(['-0.0', '0'])
  })
})

describe('truth', () => {
  test.each(['null', 'false', '0', '0.0', '""', '[]', '{}'])('%s is false', (json) => {
    expect(isTruthy(parseJson(json))).toBe(false)
  })

  test.each(['true', '1', '-0.5', '"0"', '"false"', '[0]', '{"a":null}', '12345678901234567890'])(
    '%s is true',
    (json) => {
      expect(isTruthy(parseJson(json))).toBe(true)
    },
  )
})
