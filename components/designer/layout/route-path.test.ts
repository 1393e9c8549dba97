import { expect, test } from 'vitest'
import { routePath } from './route-path.ts'

test('corners are rounded within the pieces they join, and the label stands on the longest piece', () => {
  const { path, label } = routePath([
    { x: 0, y: 0 },
    { x: 0, y: 10 },
    { x: 100, y: 10 },
  ])
  expect(path).toBe('M 0 0 L 0 5 Q 0 10 5 10 L 100 10')
  expect(label).toEqual({ x: 50, y: 10 })
})

test('a straight route is a straight line', () => {
  const points = [
    { x: 3, y: 0 },
    { x: 3, y: 40 },
  ]
  expect(routePath(points).path).toBe('M 3 0 L 3 40')
})
