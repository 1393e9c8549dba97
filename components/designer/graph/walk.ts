import type { Point } from '../layout/elk-graph.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

interface Step {
  readonly source: string
  readonly target: string
}

/**
 * The node an arrow key leads to: along an edge if one leads that way, else the nearest one in that direction (a
 * cone of 45° to both sides), else none. Positions are the nodes' middles.
 */
export function walk(
  positions: ReadonlyMap<string, Point>,
  edges: readonly Step[],
  from: string,
  direction: Direction,
): string | null {
  const here = positions.get(from)
  if (here === undefined) return null
  const linked = new Set(
    direction === 'down'
      ? edges.flatMap(({ source, target }) => (source === from ? [target] : []))
      : direction === 'up'
        ? edges.flatMap(({ source, target }) => (target === from ? [source] : []))
        : [],
  )
  let best: string | null = null
  let bestCost = Number.POSITIVE_INFINITY
  for (const [id, there] of positions) {
    if (id === from) continue
    const dx = there.x - here.x
    const dy = there.y - here.y
    const along = direction === 'up' ? -dy : direction === 'down' ? dy : direction === 'left' ? -dx : dx
    const across = Math.abs(direction === 'up' || direction === 'down' ? dx : dy)
    const isLinked = linked.has(id)
    if (!isLinked && (along <= 0 || across > along * 1.5)) continue
    const cost = Math.abs(along) + across * 2 - (isLinked ? 1e6 : 0)
    if (cost < bestCost) {
      bestCost = cost
      best = id
    }
  }
  return best
}
