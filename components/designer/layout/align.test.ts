import { expect, test } from 'vitest'
import { align } from './align.ts'

const size = { width: 100, height: 50 }

test('nodes come into one line in the order they have, and overlap no more', () => {
  const nodes = new Map([
    ['b', { x: 40, y: 100, ...size }],
    ['a', { x: 0, y: 60, ...size }],
    ['c', { x: 80, y: 400, ...size }],
  ])
  expect([...align(nodes, 'column')]).toEqual([
    ['a', { x: 40, y: 60 }],
    ['b', { x: 40, y: 150 }],
    ['c', { x: 40, y: 400 }],
  ])
  expect([...align(nodes, 'row').values()].map(({ y }) => y)).toEqual([187, 187, 187])
})
