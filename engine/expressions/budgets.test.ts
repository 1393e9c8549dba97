import { describe, expect, test } from 'vitest'
import type { ValueMap } from '../data/values.ts'
import { newMap } from '../data/values.ts'
import { evaluateText } from './evaluate-text.ts'
import type { Limits } from './scope.ts'
import { scopeOf } from './test-scope.ts'

const kindOf = (text: string, limits?: Limits, data: unknown = {}): string => {
  const result = evaluateText(text, scopeOf(data, limits))
  return result.ok ? 'value' : result.error.kind
}

const tickingClock = (): (() => number) => {
  let now = 0
  return () => ++now
}

/** A hundred objects, ten thousand million items to whoever walks them all. */
const nested = `${'['.repeat(10)}1${'] * 10'.repeat(10)}`

describe('an evaluation that would not end', () => {
  test.each([
    `<% str(${nested}) %>`,
    `<% ${nested} %>`,
    `x <% ${nested} %>`,
    `<% set(${nested}).len() %>`,
    `<% ${nested} = ${nested} %>`,
    `<% json_dump(${nested}) %>`,
    `<% yaml_dump(${nested}) %>`,
    `<% {a => ${nested}} %>`,
    `{{ ${nested} }}`,
    `x {{ ${nested} }}`,
    `{{ ${nested} == ${nested} }}`,
    `{{ ${nested} < ${nested} }}`,
    `{{ (${nested})|pprint }}`,
    `{{ (${nested})|tojson }}`,
    `{{ (${nested})|string|length }}`,
    '<% sequence().toList() %>',
    '<% sequence().where(false).first() %>',
    '<% 1.repeat().len() %>',
    '<% [1].cycle().sum() %>',
    '<% generate(1, true, $ + 1).len() %>',
    '<% generateMany(1, [$, $]).len() %>',
    '<% def(f, f($)) -> f(1) %>',
    '<% def(f, f($) + f($)) -> f(1) %>',
    '<% range(1000000000000).last() %>',
    "<% 'x' * 1000000000000 %>",
    '<% [0] * 1000000000000 %>',
    '<% pow(10, 1000000000) %>',
    '<% shiftBitsLeft(1, 100000000000) %>',
    "<% let(a => 'x' * 10000) -> let(b => $a * 1000) -> $b * 1000 %>",
    '<% range(10000).select(range(10000).select(range(10000).sum()).sum()).sum() %>',
    "<% '{0:1000000000000}'.format(1) %>",
    "{{ 'x' * 1000000000000 }}",
    '{{ [0] * 1000000000000 }}',
    '{{ 10 ** 1000000000 }}',
    "{{ 'x'.center(1000000000000) }}",
    "{{ '%1000000000000d' % 1 }}",
    "{{ '{:>1000000000000}'.format(1) }}",
    "{{ 'a'.ljust(1000000000000) }}",
    "{{ '%.*f' % (100000000000, 1.0) }}",
    '{{ lipsum(n=1000000000) }}',
    '{% for a in range(99999) %}{% for b in range(99999) %}{% for c in range(99999) %}{% endfor %}{% endfor %}{% endfor %}{{ 1 }}',
    '{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}',
    '{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}',
    "{% set ns = namespace(x='aaaaaaaaaa') %}{% for i in range(100) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}{{ ns.x }}",
    '{% set l = [1] %}{% for i in range(100) %}{{ l.extend(l) }}{% endfor %}{{ l }}',
    '{{ [1]|batch(1000000000000, 0)|list }}',
    '{{ [1]|slice(1000000000000)|list }}',
  ])('%s uses up a budget', (text) => {
    const began = performance.now()
    expect(kindOf(text)).toBe('limit')
    expect(performance.now() - began).toBeLessThan(3000)
  })

  test.each([
    "('a' * 40 + 'c') =~ '(a+)+b'",
    "('a' * 40 + 'b') =~ '^(a|a)*$'",
    "('a' * 40) =~ '(a?){40}a{40}b'",
    "('x' * 5000) =~ '.*.*.*.*y'",
    "('a' * 60) =~ '(?=(a+)+b)'",
  ])('nor does the regular expression of %s hang', (text) => {
    expect(kindOf(`<% ${text} %>`)).toBe('limit')
  })

  test.each([
    '<%'.repeat(200_000),
    '{{'.repeat(200_000),
    `<% ${'%'.repeat(200_000)}x %>`,
    '{{ ("<" * 200000)|striptags|length }}',
    '{{ ("http://" ~ "a." * 50000 ~ "a!")|urlize|length }}',
    '{{ (")" * 100000 ~ "a")|urlize|length }}',
    '{{ ("a" ~ " " * 100000 ~ "b")|trim|length }}',
    '<% float("1" * 100000 + "x") %>',
    '<% int("1" + " " * 100000 + "x") %>',
    '<% datetime("2020", "%Y" * 300) %>',
    '<% datetime("1 " * 50000) %>',
    '<% json_parse("[" * 100000) %>',
  ])('%.40s takes time in proportion to its length only', (text) => {
    const began = performance.now()
    evaluateText(text, scopeOf())
    expect(performance.now() - began).toBeLessThan(1000)
  })

  test('long subjects of harmless expressions are no problem', () => {
    expect(kindOf("<% ('ab' * 50000) =~ '^(ab)*$' %>")).toBe('value')
    expect(kindOf("<% regex('a').replace('ab' * 50000, 'xy').len() %>")).toBe('value')
  })

  test.each([
    [{ steps: 100 }, '<% range(1000).sum() %>', 'Expression took too many steps'],
    [{ size: 100 }, "<% 'x' * 1000 %>", 'Expression consumed too much memory'],
    [{ depth: 5 }, '<% def(f, f($)) -> f(1) %>', 'Expression is nested too deeply'],
    [{ milliseconds: 0, clock: tickingClock() }, '<% range(100000).sum() %>', 'Expression took too much time'],
  ] as const)("a limit %o is told in Mistral's form", (limits, text, cause) => {
    const result = evaluateText(text, scopeOf({}, limits))
    expect(result.ok ? null : result.error).toMatchObject({
      kind: 'limit',
      message: `Can not evaluate YAQL expression [expression=${text.slice(3, -3)}, error=${cause}]`,
    })
  })

  test('the deadline counts by the clock that was handed in', () => {
    let now = 0
    const clock = () => {
      now += 100
      return now
    }
    expect(kindOf('<% range(100000).sum() %>', { clock, milliseconds: 500 })).toBe('limit')
    expect(kindOf('<% range(100).sum() %>', { clock, milliseconds: 500 })).toBe('value')
  })

  test('limits can be set lower and higher', () => {
    expect(kindOf('<% range(1000).sum() %>', { steps: 500 })).toBe('limit')
    expect(kindOf("<% 'x' * 1000 %>", { size: 500 })).toBe('limit')
    expect(kindOf('<% def(f, switch($ = 0 => 0, true => f($ - 1))) -> f(20) %>', { depth: 5 })).toBe('limit')
    expect(kindOf('<% range(3000000).len() %>', { steps: 50_000_000 })).toBe('value')
  })

  test('data nested beyond the stack end in an error', () => {
    let data: ValueMap = newMap()
    for (let depth = 0; depth < 20_000; depth++) data = Object.assign(newMap(), { a: [data] })
    const scope = { ...scopeOf(), layers: [data] }
    for (const text of [
      '<% str($) %>',
      '<% $ = $.a %>',
      'x {{ _ }}',
      '{{ json_dump(_) }}',
      '<% $.a.flatten().len() %>',
    ]) {
      const result = evaluateText(text, scope)
      expect(result.ok || result.error.kind === 'limit', text).toBe(true)
    }
  })
})
