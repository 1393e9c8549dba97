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
