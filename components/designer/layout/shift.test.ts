import { expect, test } from 'vitest'
import { shift } from './shift.ts'

test('nodes move together by a step of the grid, and the first comes to stand on it', () => {
  const places = new Map([
    ['a', { x: 12, y: 30 }],
    ['b', { x: 25, y: 7 }],
  ])
  const right = shift(places, 'right')
  expect([...right]).toEqual([
    ['a', { x: 20, y: 30 }],
    ['b', { x: 33, y: 7 }],
  ])
  expect(shift(right, 'right').get('a')).toEqual({ x: 30, y: 30 })
  expect(shift(places, 'up').get('b')).toEqual({ x: 25, y: -3 })
  expect(shift(shift(right, 'down'), 'up')).toEqual(right)
  expect(shift(new Map(), 'left').size).toBe(0)
})
