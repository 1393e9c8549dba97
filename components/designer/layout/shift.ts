import type { Direction } from '../graph/walk.ts'
import type { Point } from './elk-graph.ts'

/** Nodes that are dragged snap to it, in pixels. */
export const grid = 10

/** Moves nodes together by one step of the grid; the first of them comes to stand on it, the others keep their distance. */
export function shift(places: ReadonlyMap<string, Point>, direction: Direction): ReadonlyMap<string, Point> {
  const [first] = places.values()
  if (first === undefined) return places
  const along = direction === 'left' || direction === 'right' ? 'x' : 'y'
  const step = direction === 'left' || direction === 'up' ? -grid : grid
  const by = Math.round((first[along] + step) / grid) * grid - first[along]
  return new Map([...places].map(([id, { x, y }]) => [id, along === 'x' ? { x: x + by, y } : { x, y: y + by }]))
}
