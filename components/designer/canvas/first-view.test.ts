import { expect, test } from 'vitest'
import { firstView } from './first-view.ts'

const area = { width: 600, height: 700 }
const box = (x: number, y: number) => ({ x, y, width: 200, height: 60 })

test('a graph that can be read as a whole is shown as a whole', () => {
  expect(firstView({ x: 0, y: 0, width: 1000, height: 1500 }, [], area)).toBeNull()
})

test('of a longer one the beginning is shown in a size that can be read', () => {
  const nodes = [box(0, 300), box(200, 0)]
  expect(firstView({ x: 0, y: 0, width: 400, height: 9000 }, nodes, area)).toEqual({ x: 150, y: 28, zoom: 0.75 })
})

test('of a wider one the task that it begins with is in the middle', () => {
  const nodes = [box(0, 300), box(8000, 0), box(9000, 0)]
  const view = firstView({ x: 0, y: 0, width: 20_000, height: 900 }, nodes, area)
  expect(view).toEqual({ x: 300 - 8100 * 0.75, y: 28, zoom: 0.75 })
})
