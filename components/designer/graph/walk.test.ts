import { expect, test } from 'vitest'
import { walk } from './walk.ts'

const positions = new Map([
  ['top', { x: 0, y: 0 }],
  ['left', { x: -200, y: 100 }],
  ['right', { x: 200, y: 100 }],
  ['below', { x: 10, y: 100 }],
])
const edges = [{ source: 'top', target: 'right' }]

test('down and up follow edges before they look for what is near', () => {
  expect(walk(positions, edges, 'top', 'down')).toBe('right')
  expect(walk(positions, edges, 'right', 'up')).toBe('top')
  expect(walk(positions, [], 'top', 'down')).toBe('below')
})

test('left and right go to the neighbour, and nowhere at the border', () => {
  expect(walk(positions, edges, 'right', 'left')).toBe('below')
  expect(walk(positions, edges, 'left', 'left')).toBeNull()
})
