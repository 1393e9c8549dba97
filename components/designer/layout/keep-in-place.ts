import type { Layout, Point } from './elk-graph.ts'

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/**
 * Shifts a new layout so that most of the nodes which were there before stay where they were: an edit in one corner
 * must not move the picture under the user's hand.
 */
export function keepInPlace(before: ReadonlyMap<string, Point>, next: Layout): Layout {
  const common = [...next.positions].flatMap(([id, to]) => {
    const from = before.get(id)
    return from === undefined ? [] : [{ x: from.x - to.x, y: from.y - to.y }]
  })
  const dx = median(common.map(({ x }) => x))
  const dy = median(common.map(({ y }) => y))
  if (dx === 0 && dy === 0) return next
  const shift = ({ x, y }: Point): Point => ({ x: x + dx, y: y + dy })
  return {
    positions: new Map([...next.positions].map(([id, point]) => [id, shift(point)])),
    routes: new Map([...next.routes].map(([id, points]) => [id, points.map(shift)])),
  }
}
