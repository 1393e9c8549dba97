import { expect, test } from 'vitest'
import { firstView } from './first-view.ts'

const area = { width: 600, height: 700 }

test('a graph that can be read as a whole is shown as a whole', () => {
  expect(firstView({ x: 0, y: 0, width: 1000, height: 1500 }, area)).toBeNull()
})

test('of a larger one the beginning is shown in a size that can be read', () => {
  expect(firstView({ x: 0, y: 0, width: 400, height: 9000 }, area)).toEqual({ x: 150, y: 28, zoom: 0.75 })
})
