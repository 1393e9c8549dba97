import { expect, test } from 'vitest'
import { rangeOf } from './range-of.ts'

test('a range goes from either end to the other', () => {
  expect(rangeOf(['a', 'b', 'c', 'd'], 'b', 'd')).toEqual(['b', 'c', 'd'])
  expect(rangeOf(['a', 'b', 'c', 'd'], 'd', 'b')).toEqual(['b', 'c', 'd'])
})

test('it is the one that was turned when nothing was before, or that is filtered away', () => {
  expect(rangeOf(['a', 'b'], null, 'b')).toEqual(['b'])
  expect(rangeOf(['a', 'b'], 'gone', 'b')).toEqual(['b'])
})
