import { describe, expect, test } from 'vitest'
import { jinja, yaql } from '../test-scope.ts'

describe('functions Mistral adds', () => {
  test.each([
    [
      "json_dump({a => [1, 1.0, 'é', null], b => {}})",
      '{\n    "a": [\n        1,\n        1.0,\n        "\\u00e9",\n        null\n    ],\n    "b": {}\n}',
    ],
    ["json_pp('a\\nb')", '"a\nb"'],
    ['yaml_dump({b => 1, a => [1, x, null, true, 1.5]})', 'a:\n- 1\n- x\n- null\n- true\n- 1.5\nb: 1\n'],
    ["yaml_dump('str')", 'str\n...\n'],
    [
      "yaml_dump(['1', 'yes', '', 'a: b', '- x', '2001-01-01'])",
      "- '1'\n- 'yes'\n- ''\n- 'a: b'\n- '- x'\n- '2001-01-01'\n",
    ],
    ["yaml_dump({'a\\nb' => {}})", "? 'a\n\n  b'\n: {}\n"],
    ['yaml_dump([[1, [2]], []])', '- - 1\n  - - 2\n- []\n'],
  ])('%s writes what Python writes', (source, text) => {
    expect(JSON.parse(yaql(source))).toBe(text)
  })

  test.each([
    ['json_parse(\'{"a": [1, 1.0, 12345678901234567890]}\')', '{"a":[1,1.0,12345678901234567890]}'],
    ["json_parse('[1').a", "!JSONDecodeError: Expecting ',' delimiter: line 1 column 3 (char 2)"],
    ["json_parse('')", '!JSONDecodeError: Expecting value: line 1 column 1 (char 0)'],
    [
      "json_parse('{a: 1}')",
      '!JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)',
    ],
    ["json_parse('1 2')", '!JSONDecodeError: Extra data: line 1 column 3 (char 2)'],
    ["yaml_parse('a: [1, 1.5, yes, ~, 0x1f, 010, 1:30]')", '{"a":[1,1.5,true,null,31,8,90]}'],
    ["yaml_parse('a: 2001-01-01')", '{"a":"2001-01-01"}'],
    ["yaml_parse('a: &x 1\\nb: *x')", '{"a":"&x 1","b":"*x"}'],
    ["yaml_parse('a: !!str 1')", '{"a":"1"}'],
    ["yaml_parse('a: !foo 1')", "!ConstructorError: could not determine a constructor for the tag '!foo'"],
    ["yaml_parse('')", 'null'],
  ])('%s reads what Python reads', (source, value) => {
    expect(yaql(source)).toBe(value)
  })

  test('are functions and filters in Jinja', () => {
    expect(jinja("json_dump({'a': 1})")).toBe('"{\\n    \\"a\\": 1\\n}"')
    expect(jinja("{'a': 1}|json_pp")).toBe('"{\\n    \\"a\\": 1\\n}"')
    expect(jinja("'x'|uuid")).toBe('"11111111-2222-4333-8444-555555555555"')
    expect(jinja("yaml_parse('[1, {a: b}]')")).toBe('[1,{"a":"b"}]')
  })
})
