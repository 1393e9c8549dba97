import { expect, test } from 'vitest'
import { excerpt } from './excerpt.ts'

const at = (text: string, word: string): string => {
  const start = text.indexOf(word)
  const line = text.slice(0, start).split('\n').length
  return excerpt(text, { start, end: start + word.length, line, column: start - text.lastIndexOf('\n', start - 1) })
}

test('carets stand below what is wrong', () => {
  expect(at('a: 1\nb: two\n', 'two')).toBe('2 | b: two\n  |    ^^^')
  expect(at('\tb: two', 'two')).toBe('1 | \tb: two\n  | \t   ^^^')
})

test('what goes over several lines is marked on its first', () => {
  expect(at('a:\r\n  b\r\n', 'a:\r\n  b')).toBe('1 | a:\n  | ^^')
})

test('an empty place has one caret', () => {
  expect(excerpt('', { start: 0, end: 0, line: 1, column: 1 })).toBe('1 | \n  | ^')
})

test('of a long line the part around the place is shown', () => {
  const shown = at(`${'x'.repeat(500)}here${'y'.repeat(500)}`, 'here').split('\n')
  expect(shown[0]).toHaveLength('1 | '.length + 120)
  expect(shown[0]?.indexOf('here')).toBe(shown[1]?.indexOf('^^^^'))
})
