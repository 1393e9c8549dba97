import { describe, expect, test } from 'vitest'
import { parseJson } from '../../data/json.ts'
import type { EvaluationScope } from '../scope.ts'
import { jinja, scopeOf, valueIn, yaql } from '../test-scope.ts'

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

  test('hand what the expression gives on to the execution', () => {
    const asked: unknown[] = []
    const scope: EvaluationScope = {
      ...scopeOf({ __env: { a: 1 } }),
      functions: {
        ...scopeOf().functions,
        task: (name) => {
          asked.push(['task', name])
          return parseJson('{"result": {"x": 5}}')
        },
        tasks: (filter) => {
          asked.push(['tasks', filter])
          return []
        },
        executions: (filter) => {
          asked.push(['executions', filter])
          return parseJson('[{"id": "e1", "state": "ERROR"}]')
        },
        execution: () => parseJson('{"id": "e0"}'),
        env: () => parseJson('{"a": 1}'),
        global: (name) => `global ${name}`,
      },
    }
    const values = [
      '<% task(t1).result.x + env().a %>',
      '{{ task().result.x }}',
      '<% tasks(execution().id, true, ERROR, flat => true).len() %>',
      "{{ tasks(recursive=true, state='ERROR')|length }}",
      '<% executions(rootExecutionId => r).select(dict($).state) %>',
      "{{ executions(from_time='2020')[0].state }}",
      '<% global(g) %>',
    ].map((text) => valueIn(text, scope))
    expect(values).toEqual([6, 5, 0, 0, ['ERROR'], 'ERROR', 'global g'])
    expect(asked).toEqual([
      ['task', 't1'],
      ['task', null],
      ['tasks', { workflowExecutionId: 'e0', recursive: true, state: 'ERROR', flat: true }],
      ['tasks', { workflowExecutionId: null, recursive: true, state: 'ERROR', flat: false }],
      ['executions', { id: null, rootExecutionId: 'r', state: null, fromTime: null, toTime: null }],
      ['executions', { id: null, rootExecutionId: null, state: null, fromTime: '2020', toTime: null }],
    ])
  })

  test('are functions and filters in Jinja', () => {
    expect(jinja("json_dump({'a': 1})")).toBe('"{\\n    \\"a\\": 1\\n}"')
    expect(jinja("{'a': 1}|json_pp")).toBe('"{\\n    \\"a\\": 1\\n}"')
    expect(jinja("'x'|uuid")).toBe('"11111111-2222-4333-8444-555555555555"')
    expect(jinja("yaml_parse('[1, {a: b}]')")).toBe('[1,{"a":"b"}]')
  })
})
