interface Area {
  readonly width: number
  readonly height: number
}

const smallest = 0.45
const readable = 0.75

/**
 * Where to look first at a graph that is too large to be read as a whole: at its beginning, in the middle of the top.
 * Null when all of it fits.
 */
export function firstView(
  bounds: Area & { readonly x: number; readonly y: number },
  area: Area,
): { readonly x: number; readonly y: number; readonly zoom: number } | null {
  const zoom = Math.min(area.width / Math.max(1, bounds.width), area.height / Math.max(1, bounds.height))
  if (zoom >= smallest) return null
  return { x: area.width / 2 - (bounds.x + bounds.width / 2) * readable, y: 28 - bounds.y * readable, zoom: readable }
}
