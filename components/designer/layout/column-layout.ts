import type { GraphModel } from '../graph/model.ts'
import type { Layout, Point } from './elk-graph.ts'
import { sizeOf } from './structure.ts'

const gap = 48

/** All nodes in one column in the order of the text: not pretty, but it needs no worker and cannot fail. */
export function columnLayout(model: GraphModel): Layout {
  const positions = new Map<string, Point>()
  let y = 0
  for (const node of model.nodes) {
    const { width, height } = sizeOf(node)
    positions.set(node.id, { x: -width / 2, y })
    y += height + gap
  }
  return { positions, routes: new Map() }
}
