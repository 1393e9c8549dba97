import { describe, expect, test } from 'vitest'
import { evaluateText } from './evaluate-text.ts'
import { scopeOf, shown, valueIn } from './test-scope.ts'

const data = { a: 1, b: 2.5, s: 'hello', n: null, t: true, l: [3, 1], d: { x: 1 } }

describe('recognition', () => {
  test.each([
    ['plain', '"plain"'],
    ['', '""'],
    ['<% $.a %>', '1'],
    ['<% $.a %> ', '"1 "'],
    [' <% $.a %>', '" 1"'],
    ['<% $.a %>\n', '"1\\n"'],
    ['<% $.a %><% $.b %>', '"12.5"'],
    ['<%$.a%>', '1'],
    ['<%\n$.a\n%>', '"<%\\n$.a\\n%>"'],
    ['<% $.a\n %> x', '"<% $.a\\n %> x"'],
    ['{{ _.a }}', '1'],
    ['{{ _.a }} ', '"1 "'],
    ['{{ _.a }}\n', '"1"'],
    ["{{ {'a': {'b': 1}} }}", "\"{'a': {'b': 1}}\""],
    ["{{ {'a': {'b': 1} } }}", '{"a":{"b":1}}'],
    ['{{ _.a }} <% $.a %>', '"1 <% $.a %>"'],
    ['{# only a comment #}', '"{# only a comment #}"'],
    ['{% if true %}x{% endif %}', '!IndexError: list index out of range'],
    ['<% "%>" %>', "!YaqlLexicalException: Lexical error: illegal character '\"' at position 0"],
  ])('%j gives %s', (text, value) => {
    expect(shown(text, data)).toBe(value)
  })

  test('values inside of a text print as Python prints them', () => {
    const text = 'n=<% $.n %> t=<% $.t %> l=<% $.l %> d=<% $.d %> f=<% 1.0 %> s=<% $.s %>'
    expect(shown(text, data)).toBe('"n=None t=True l=[3, 1] d={\'x\': 1} f=1.0 s=hello"')
  })

  test('a result that looks like an expression is not evaluated again', () => {
    expect(shown('<% $.x %>', { x: '<% 1 + 1 %>' })).toBe('"<% 1 + 1 %>"')
    expect(shown('a <% $.x %> {{ 1 }}', { x: '{{ 2 }}' })).toBe('"a <% $.x %> 1"')
  })

  test('dollar signs of a value do not change the text around it', () => {
    expect(shown('a <% $.x %>', { x: '$& $1' })).toBe('"a $& $1"')
  })
})

describe('results', () => {
  test.each([
    ['<% set(1, 2) %>', '[1,2]'],
    ['<% {1 => a, null => b, true => c} %>', '{"1":"c","null":"b"}'],
    ['<% datetime(2020, 1, 2, 3, 4, 5) %>', '"2020-01-02T03:04:05.000000"'],
    ['at <% datetime(2020, 1, 2) %>', '"at 2020-01-02 00:00:00+00:00"'],
    ['<% [1,2].select($ * 2) %>', '[2,4]'],
    ['{{ (1, 2) }}', '[1,2]'],
  ])('%s is stored as %s', (text, value) => {
    expect(shown(text)).toBe(value)
  })

  test.each([
    '<% timespan(days => 1) %>',
    '<% regex(a) %>',
    "<% float('nan') %>",
    '<% [[timespan(1)]] %>',
    '{{ [1]|map("int") }}',
  ])('%s is an ordinary error, since it cannot be stored', (text) => {
    const result = evaluateText(text, scopeOf())
    expect(result).toMatchObject({ ok: false, error: { kind: 'evaluation' } })
  })

  test('a value of the context is handed on as it is, never copied', () => {
    const scope = scopeOf({ big: { rows: [{ a: 1 }] } })
    const layer = scope.layers[0] as { big: { rows: unknown } }
    expect(valueIn('<% $.big %>', scope)).toBe(layer.big)
    expect(valueIn('{{ _.big.rows }}', scope)).toBe(layer.big.rows)
    expect(valueIn('<% $ %>', scope)).toBe(layer)
  })

  test('layers hide one another by top-level key', () => {
    const [one, two] = [scopeOf({ a: 1, b: 1 }), scopeOf({ b: 2, c: { d: 3 } })]
    const scope = { ...one, layers: [...one.layers, ...two.layers] }
    expect(valueIn('<% [$.a, $.b, $.c.d, $.get(x, 0), $.len()] %>', scope)).toEqual([1, 1, 3, 0, 3])
    expect(valueIn('{{ [_.a, _.b, _.c.d, _|length] }}', scope)).toEqual([1, 1, 3, 3])
    expect(valueIn('<% $ %>', scope)).toEqual({ a: 1, b: 1, c: { d: 3 } })
  })
})

describe('errors', () => {
  test("have Mistral's words and show the expression without blanks around it", () => {
    const result = evaluateText('x <%  $.nope  %>', scopeOf())
    expect(result).toMatchObject({
      ok: false,
      error: {
        kind: 'evaluation',
        message: "Can not evaluate YAQL expression [expression=$.nope, error='nope']",
        cause: { type: 'KeyError' },
      },
    })
    expect(evaluateText('{{ _.nope }}', scopeOf())).toMatchObject({
      error: {
        message:
          "Can not evaluate Jinja expression [expression={{ _.nope }}, error='dict object' has no attribute 'nope']",
      },
    })
  })

  test('never hold the data the expression ran on', () => {
    const secret = { password: 'hunter2', list: ['hunter2'] }
    for (const text of [
      '<% $.foo() %>',
      '<% $.len(1) %>',
      '<% $.list.foo() %>',
      '<% $.password.foo() %>',
      '{{ _.foo() }}',
    ]) {
      const result = evaluateText(text, scopeOf(secret))
      expect(JSON.stringify(result)).not.toContain('hunter2')
      expect(result.ok).toBe(false)
    }
  })

  test('tell what needs an execution from what does not', () => {
    expect(shown('<% task(t1).result %>')).toBe('!ValueError: task() works within an execution only')
    expect(shown('<% uuid() %>')).toBe('"11111111-2222-4333-8444-555555555555"')
  })
})
