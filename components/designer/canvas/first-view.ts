interface Area {
  readonly width: number
  readonly height: number
}

interface Box extends Area {
  readonly x: number
  readonly y: number
}

const smallest = 0.45
const readable = 0.75

/**
 * Where to look first at a graph that is too large to be read as a whole: at its beginning, the uppermost of its nodes, or
 * at the middle of the top where all of its width can be seen. Null when all of it fits.
 */
export function firstView(
  bounds: Box,
  nodes: readonly Box[],
  area: Area,
): { readonly x: number; readonly y: number; readonly zoom: number } | null {
  const zoom = Math.min(area.width / Math.max(1, bounds.width), area.height / Math.max(1, bounds.height))
  if (zoom >= smallest) return null
  const isWide = bounds.width * readable > area.width
  const { x, width } = (isWide ? uppermost(nodes) : undefined) ?? bounds
  return { x: area.width / 2 - (x + width / 2) * readable, y: 28 - bounds.y * readable, zoom: readable }
}

/** Of several at one height the first. */
const uppermost = (nodes: readonly Box[]): Box | undefined =>
  nodes.reduce<Box | undefined>((best, node) => (best === undefined || node.y < best.y ? node : best), undefined)
