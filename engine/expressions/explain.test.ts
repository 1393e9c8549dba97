import { expect, test } from 'vitest'
import { type ExplainedPart, explainText } from './explain.ts'
import { jinjaFilters, yaqlFunctions } from './known-functions.ts'
import { scopeOf } from './test-scope.ts'

const lines = (parts: readonly ExplainedPart[], depth = 0): string[] =>
  parts.flatMap(({ source, times, values, error, parts: inner }) => [
    `${'  '.repeat(depth)}${source} ×${times} ${error === null ? values.map(({ json }) => json).join(' ') : `! ${error}`}`,
    ...lines(inner, depth + 1),
  ])

const explained = (text: string, data: unknown) => lines(explainText(text, scopeOf(data)).parts)

test('each part of a YAQL expression shows what it came to, those for each item what they saw', () => {
  expect(
    explained('<% $.list.where($.n > 1).select($.n * $.n).sum() %>', { list: [{ n: 1 }, { n: 2 }, { n: 3 }] }),
  ).toEqual([
    '$.list.where($.n > 1).select($.n * $.n).sum() ×1 13',
    '  $.list.where($.n > 1).select($.n * $.n) ×1 [4,9]',
    '    $.list.where($.n > 1) ×1 [{"n":2},{"n":3}]',
    '      $.list ×1 [{"n":1},{"n":2},{"n":3}]',
    '        $ ×1 {"list":[{"n":1},{"n":2},{"n":3}]}',
    '      $.n > 1 ×3 false true true',
    '        $.n ×3 1 2 3',
    '          $ ×3 {"n":1} {"n":2} {"n":3}',
    '    $.n * $.n ×2 4 9',
    '      $.n ×2 2 3',
    '        $ ×2 {"n":2} {"n":3}',
    '      $.n ×2 2 3',
    '        $ ×2 {"n":2} {"n":3}',
  ])
})

test('a part that was not reached says so, and one that failed says why', () => {
  expect(explained('<% $.a and $.b.c %>', { a: false, b: 1 })).toContain('  $.b.c ×0 ')
  expect(explained('<% $.b.where($ > 1) %>', { b: 1 })[0]).toMatch(/^.* ×1 ! /)
})

test('each part of a Jinja expression shows what it came to', () => {
  expect(explained("{{ _.names | map('upper') | join(', ') if _.names else 'none' }}", { names: ['a', 'b'] })).toEqual([
    "_.names | map('upper') | join(', ') if _.names else 'none' ×1 \"A, B\"",
    '  _.names ×1 ["a","b"]',
    "  _.names | map('upper') | join(', ') ×1 \"A, B\"",
    expect.stringMatching(/^ {4}_\.names \| map\('upper'\) ×1/),
    '      _.names ×1 ["a","b"]',
  ])
})

test('to explain changes nothing about the result', () => {
  for (const text of [
    '<% $.list.select($ + 1) %>',
    '<% $.list.skip(1).toList() + [9] %>',
    'a <% $.list.len() %> b',
    '{{ _.list | sum }}',
    '<% $.nope %>',
  ]) {
    const first = explainText(text, scopeOf({ list: [1, 2, 3] }))
    expect(explainText(text, scopeOf({ list: [1, 2, 3] })).result).toEqual(first.result)
  }
})

test('functions are known with their parameters', () => {
  expect(yaqlFunctions(true).find(({ name }) => name === 'where')?.parameters).toBe('predicate')
  expect(yaqlFunctions(false).some(({ name }) => name === 'task')).toBe(true)
  const filter = (wanted: string) => jinjaFilters().find(({ name }) => name === wanted)
  expect(filter('replace')).toEqual({
    name: 'replace',
    parameters: 'old, new, count?',
    forms: ['old, new, count?'],
    wantsArguments: true,
  })
  expect(filter('upper')).toEqual({ name: 'upper', parameters: '', forms: [''], wantsArguments: false })
  expect(yaqlFunctions(false).find(({ name }) => name === 'range')?.forms).toEqual(['stop', 'start, stop, step?'])
})

test('what stands within a loop or a condition shows what it came to in the first rounds', () => {
  const text = `{% for s in _.servers if s.up %}{{ loop.index }}:{{ s.name | upper }}{% if s.ip is defined %}={{ s.ip }}{% else %}{{ s.id }}{% endif %}{% else %}{{ _.none }}{% endfor %}`
  const data = {
    servers: [
      { name: 'a', up: true, id: 1 },
      { name: 'b', up: false },
      { name: 'c', up: true, id: 3 },
    ],
  }
  expect(explained(text, data)).toEqual([
    'for s in _.servers ×1 [{"name":"a","up":true,"id":1},{"name":"b","up":false},{"name":"c","up":true,"id":3}]',
    '  if s.up ×3 true false true',
    '    s ×3 {"name":"a","up":true,"id":1} {"name":"b","up":false} {"name":"c","up":true,"id":3}',
    '  loop.index ×2 1 2',
    '    loop ×2  ',
    '  s.name | upper ×2 "A" "C"',
    '    s.name ×2 "a" "c"',
    '      s ×2 {"name":"a","up":true,"id":1} {"name":"c","up":true,"id":3}',
    '  if s.ip is defined ×2 false false',
    '    s.ip ×2  ',
    '      s ×2 {"name":"a","up":true,"id":1} {"name":"c","up":true,"id":3}',
    '    s.ip ×0 ',
    '      s ×0 ',
    '  else ×2 ',
    '    s.id ×2 1 3',
    '      s ×2 {"name":"a","up":true,"id":1} {"name":"c","up":true,"id":3}',
    'else ×0 ',
    '  _.none ×0 ',
  ])
})

test.each([
  ['{% set n = _.a + 1 %}{{ n }}', ['set n = _.a + 1 ×1 2', '  _.a ×1 1', 'n ×1 2']],
  ['{% with n = _.a %}{{ n }}{% endwith %}', ['with n = _.a ×1 1', 'n ×1 1']],
  ['{% filter upper %}x{{ _.b }}{% endfilter %}', ['filter upper ×1 "XB"', '  _.b ×1 "b"']],
  ['{% set t %}{{ _.b }}{% endset %}{{ t }}', ['set t ×1 ', '  _.b ×1 "b"', 't ×1 "b"']],
  [
    '{% macro twice(x) %}{{ x * 2 }}{% endmacro %}{{ twice(_.a) }}{{ twice(4) }}',
    ['macro twice(x) ×2 ', '  x * 2 ×2 2 8', '    x ×2 1 4', 'twice(_.a) ×1 "2"', '  _.a ×1 1', 'twice(4) ×1 "8"'],
  ],
  [
    '{% macro m() %}<{{ caller() }}>{% endmacro %}{% call m() %}{{ _.b }}{% endcall %}',
    ['macro m() ×1 ', '  caller() ×1 "b"', 'call m() ×1 "<b>"', '  caller() ×1 ', '    _.b ×1 "b"'],
  ],
  [
    '{% set l = [1] %}{{ l }}{% set _x = l.append(2) %}{{ l }}',
    ['set l = [1] ×1 [1]', 'l ×1 [1]', 'set _x = l.append(2) ×1 null', '  l.append ×1 ', '    l ×1 [1]', 'l ×1 [1,2]'],
  ],
  [
    '{{ _.a }}{{ _.b | nope }}{{ _.a }}',
    ['_.a ×1 1', "_.b | nope ×1 ! TemplateRuntimeError: No filter named 'nope' found.", '  _.b ×0 ', '_.a ×0 '],
  ],
])('parts of %s', (text, parts) => {
  expect(explained(text, { a: 1, b: 'b' })).toEqual(parts)
})
