import { expect, test } from 'vitest'
import { keepInPlace } from './keep-in-place.ts'

test('most of the nodes that were there before stay where they were, and routes go with them', () => {
  const before = new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 0, y: 100 }],
    ['c', { x: 0, y: 200 }],
  ])
  const next = keepInPlace(before, {
    positions: new Map([
      ['a', { x: 50, y: 10 }],
      ['b', { x: 50, y: 110 }],
      ['c', { x: 90, y: 210 }],
      ['d', { x: 60, y: 310 }],
    ]),
    routes: new Map([['e', [{ x: 60, y: 20 }]]]),
  })
  expect(next.positions.get('a')).toEqual({ x: 0, y: 0 })
  expect(next.positions.get('b')).toEqual({ x: 0, y: 100 })
  expect(next.positions.get('d')).toEqual({ x: 10, y: 300 })
  expect(next.routes.get('e')).toEqual([{ x: 10, y: 10 }])
})
