import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applySplices } from '../../../engine/language/edit/apply-splices.ts'
import { oneSplice } from './one-splice.ts'

test('one splice leads from any text to any other', () => {
  const text = fc.array(fc.constantFrom('a', 'b', '\n'), { maxLength: 12 }).map((chars) => chars.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(applySplices(before, oneSplice(before, after)).text).toBe(after)
    }),
  )
})

test('it leaves alone what both have at their beginning and end', () => {
  expect(oneSplice('a: 1\nb: 2\n', 'a: 1\nx: 0\nb: 2\n')).toEqual([{ start: 5, end: 5, text: 'x: 0\n' }])
})
