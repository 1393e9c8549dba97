import { expect, test } from 'vitest'
import { callAt, nameAt } from './name-at.ts'

/** The bar is the pointer; what is found is told by its signature and its example. */
const at = (text: string) => {
  const found = nameAt(text.replace('¦', ''), text.indexOf('¦'))
  return found === null ? null : `${found.name}(${found.forms.join(' | ') || '-'}) ${found.doc[2]}`
}

test('a function is known by where its name stands', () => {
  expect(at('x: <% $.list.wh¦ere($ > 1) %>')).toBe('where(predicate) [1, 2, 3].where($ > 1)')
  expect(at('x: <% $.list.¦where($ > 1) %>')).toMatch(/^where/)
  expect(at("<% ta¦sk('a').result %>")).toMatch(/^task\(taskName\?\)/)
  expect(at('<% [3].ma¦x() %>')).toBe('max(initial?) [3, 9, 4].max()')
  expect(at('<% ma¦x(1, 2) %>')).toBe('max(a, b) max(3, 7)')
  expect(at("{{ _.a | repl¦ace('a', 'b') }}")).toMatch(/^replace\(old, new, count\?\)/)
  expect(at('{{ _.a is def¦ined }}')).toMatch(/^defined\(/)
  expect(at('{{ _.name.ljus¦t(9) }}')).toMatch(/^ljust\(width, fillchar\?\)/)
  expect(at('<% $.a an¦d $.b %>')).toMatch(/^and\(-\)/)
  expect(at('{{ 1 i¦f _.a }}')).toMatch(/^if\(-\)/)
})

test('variables, keys, texts and words of statements are no functions', () => {
  for (const text of [
    '<% $.le¦n %>',
    "<% 'wh¦ere' %>",
    'wh¦ere: 1',
    '{% i¦f _.a %}',
    '{{ _.joi¦n }}',
    '<% $.a %> whe¦re',
  ]) {
    expect([text, at(text)]).toEqual([text, null])
  }
})

test('the argument that is being written is known, whatever stands in brackets and quotes before it', () => {
  const call = (text: string) => {
    const found = callAt(text, text.length)
    return found === null ? null : `${found.call.name} ${found.argument}`
  }
  expect(call('<% max(')).toBe('max 0')
  expect(call("<% max('a, (b', ")).toBe('max 1')
  expect(call('<% max(min(1, 2), [3, ')).toBe('max 1')
  expect(call("<% $.a.replace('x', 'y")).toBe('replace 1')
  expect(call('{{ _.a | replace(')).toBe('replace 0')
  expect(call('<% max(1, 2) ')).toBe(null)
  expect(call('max(')).toBe(null)
})
