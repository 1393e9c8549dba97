import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluateText } from './evaluate-text.ts'
import { scopeOf, shown } from './test-scope.ts'

/** Names through which JavaScript's own objects could be reached. */
const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  '__lookupGetter__',
  'isPrototypeOf',
  'toJSON',
  'length',
  'map',
  'then',
  'call',
  'apply',
  'bind',
  'caller',
  'arguments',
  'pull',
  'items_',
  'budget',
  'run',
]

const values = [
  '_',
  '_.d',
  '_.l',
  '_.s',
  '_.a',
  '_.f',
  'none',
  'range',
  'range(3)',
  '_.s.upper',
  'dict(a=1)',
  '[]',
  '{}',
  '(1,)',
  'namespace()',
  'cycler(1)',
  'joiner()',
  '_.l|map("int")',
]
const data = { d: { x: 1 }, l: [1, 2], s: 'text', a: 1, f: 1.5 }

describe("JavaScript's objects", () => {
  test.each(names)('are not reached in Jinja by %s', (name) => {
    for (const value of values) {
      for (const text of [`{{ ${value}.${name} }}`, `{{ (${value})['${name}'] }}`, `{{ ${value}|attr('${name}') }}`]) {
        const result = evaluateText(text, scopeOf(data))
        if (result.ok) throw new Error(`${text} gave ${JSON.stringify(result.value)}`)
        expect(result.error.kind, text).not.toBe('limit')
      }
    }
  })

  test.each(names)('are not reached in YAQL by %s', (name) => {
    for (const value of [
      '$',
      '$.d',
      '$.l',
      '$.s',
      '$.a',
      '$.f',
      'null',
      'let(1)',
      'regex(a)',
      'now()',
      'timespan(1)',
      'set(1)',
      '{}',
      '[]',
    ]) {
      for (const text of [
        `<% ${value}.${name} %>`,
        `<% ${value}['${name}'] %>`,
        `<% ${value}.get('${name}', nothing) %>`,
        `<% ${value}.${name}() %>`,
        `<% ${name}(${value}) %>`,
      ]) {
        const result = evaluateText(text, scopeOf(data))
        if (result.ok && result.value !== 'nothing' && !(Array.isArray(result.value) && result.value.length === 0)) {
          // Names that YAQL itself has, on values it has them for.
          expect(['map', 'call'], text).toContain(name)
        }
      }
    }
  })

  test('data under such names are data like any other', () => {
    const hostile = JSON.parse('{"__proto__":{"a":1},"constructor":2,"toString":3}') as unknown
    expect(shown("<% $.get('__proto__') %>", hostile)).toBe('{"a":1}')
    expect(shown('<% $.constructor + $.toString %>', hostile)).toBe('5')
    expect(shown("{{ _['__proto__'].a + _.constructor }}", hostile)).toBe('3')
    expect(shown('<% {"__proto__" => {polluted => 1}}.len() %>')).toBe('1')
    expect(shown('<% {}.set("__proto__", {polluted => 1}) %>')).toBe('{"__proto__":{"polluted":1}}')
    expect(shown("{{ {'__proto__': {'polluted': 1} } }}")).toBe('{"__proto__":{"polluted":1}}')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('maps that come out have no prototype', () => {
    for (const text of [
      '<% {a => {b => 1}} %>',
      "{{ {'a': {'b': 1} } }}",
      '<% json_parse(\'{"a":{"b":1}}\') %>',
      "{{ yaml_parse('a: {b: 1}') }}",
    ]) {
      const result = evaluateText(text, scopeOf())
      if (!result.ok) throw new Error(result.error.message)
      const map = result.value as { a: object }
      expect([Object.getPrototypeOf(map), Object.getPrototypeOf(map.a)]).toEqual([null, null])
    }
  })

  test.each([
    "{{ ''.__class__.__mro__ }}",
    "{{ ''['__class__'] }}",
    "{{ ''|attr('__class__') }}",
    '{{ range.__globals__ }}',
    "{{ '{0.__class__}'.format(1) }}",
    "{{ '{0[__class__]}'.format({}) }}",
    "<% '{0.__class__}'.format(1) %>",
    '{{ _.s.format.__self__ }}',
    '{% set ns = namespace() %}{% set ns.__class__ = 1 %}{{ ns.__class__.__bases__ }}',
    '{{ cycler.__init__.__globals__.os }}',
  ])("the ways out of Python's sandboxes are closed: %s", (text) => {
    expect(evaluateText(text, scopeOf(data)).ok).toBe(false)
  })

  test('nothing an expression does changes the context', () => {
    const changes = [
      '{{ _.l.append(1) }}',
      '{{ _.l.sort(reverse=true) }}x',
      '{{ _.d.update({"y": 2}) }}',
      '{{ _.d.pop("x") }}',
      '{{ _.update(d=1) }}',
      '{% set _x = _.l.pop() %}{{ _.l }}',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...changes), { maxLength: 4 }), (texts) => {
        const scope = scopeOf(data)
        const before = JSON.stringify(scope.layers)
        for (const text of texts) evaluateText(text, scope)
        expect(JSON.stringify(scope.layers)).toBe(before)
      }),
    )
  })

  test('what a template changes it sees changed', () => {
    expect(shown('{% set l = [] %}{% for x in _.l %}{{ l.append(x * 2) or "" }}{% endfor %}{{ l }}', data)).toBe(
      '"[2, 4]"',
    )
    expect(shown('{{ _.l.pop() }}{{ _.l }}{{ _ .d.update({"y": 2}) }}{{ _.d }}', data)).toBe(
      "\"2[1]None{'x': 1, 'y': 2}\"",
    )
  })
})
