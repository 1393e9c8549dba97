import type { Point } from './elk-graph.ts'
import type { Size } from './structure.ts'

const gap = 40

/**
 * Puts nodes under each other or side by side, in the order in which they stand that way now: their middles in one line,
 * and apart where they would overlap.
 */
export function align(
  nodes: ReadonlyMap<string, Point & Size>,
  direction: 'row' | 'column',
): ReadonlyMap<string, Point> {
  const isRow = direction === 'row'
  const all = [...nodes].map(([id, { x, y, width, height }]) => ({
    id,
    along: isRow ? x : y,
    length: isRow ? width : height,
    across: isRow ? y : x,
    breadth: isRow ? height : width,
  }))
  const middle = all.reduce((sum, { across, breadth }) => sum + across + breadth / 2, 0) / Math.max(1, all.length)
  const places = new Map<string, Point>()
  let free = Number.NEGATIVE_INFINITY
  for (const { id, along, length, breadth } of all.toSorted((a, b) => a.along - b.along)) {
    const start = Math.max(along, free)
    const side = Math.round(middle - breadth / 2)
    places.set(id, isRow ? { x: start, y: side } : { x: side, y: start })
    free = start + length + gap
  }
  return places
}
