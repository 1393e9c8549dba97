import type { Point } from './elk-graph.ts'

/** An SVG path through the points with rounded corners, and the middle of its longest piece (where a label has room). */
export function routePath(points: readonly Point[], radius = 8): { path: string; label: Point } {
  const [first, ...rest] = points
  if (first === undefined) return { path: '', label: { x: 0, y: 0 } }
  let path = `M ${first.x} ${first.y}`
  let label = first
  let longest = -1
  let from = first
  for (const [index, point] of rest.entries()) {
    const length = Math.hypot(point.x - from.x, point.y - from.y)
    if (length > longest) {
      longest = length
      label = { x: (from.x + point.x) / 2, y: (from.y + point.y) / 2 }
    }
    const next = rest[index + 1]
    if (next === undefined) path += ` L ${point.x} ${point.y}`
    else {
      const after = Math.hypot(next.x - point.x, next.y - point.y)
      const bend = Math.min(radius, length / 2, after / 2)
      const enter = toward(point, from, bend, length)
      const leave = toward(point, next, bend, after)
      path += ` L ${enter.x} ${enter.y} Q ${point.x} ${point.y} ${leave.x} ${leave.y}`
    }
    from = point
  }
  return { path, label }
}

function toward(from: Point, to: Point, distance: number, length: number): Point {
  if (length === 0) return from
  return { x: from.x + ((to.x - from.x) * distance) / length, y: from.y + ((to.y - from.y) * distance) / length }
}
