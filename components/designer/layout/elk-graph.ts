import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js'
import type { GraphModel } from '../graph/model.ts'
import { inlets, outlets, sizeOf } from './structure.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** Positions of nodes (upper left corner) and the bends of edges from start to end, in pixels. */
export interface Layout {
  readonly positions: ReadonlyMap<string, Point>
  readonly routes: ReadonlyMap<string, readonly Point[]>
}

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.spacing.nodeNodeBetweenLayers': '56',
  'elk.layered.spacing.edgeNodeBetweenLayers': '20',
  'elk.spacing.nodeNode': '40',
  'elk.spacing.edgeNode': '24',
  'elk.spacing.edgeEdge': '14',
  // The order of the text decides where it can: an edit then moves little.
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.crossingMinimization.forceNodeModelOrder': 'false',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.layered.cycleBreaking.strategy': 'DEPTH_FIRST',
  'elk.separateConnectedComponents': 'true',
  // What is not tied in yet comes behind what was there before, which stays where it is.
  'elk.layered.considerModelOrder.components': 'MODEL_ORDER',
  'elk.spacing.componentComponent': '56',
}

/**
 * From so many nodes on they are placed by a quicker method, which wastes some room: at 600 it needs two fifths of the
 * time, and who draws waits for it. Fewer attempts against crossings save a tenth more.
 */
const many = 150
const quick = {
  ...options,
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.thoroughness': '3',
}

/** The graph in ELK's terms: fixed ports, one for each clause at the top and at the bottom. */
export function elkGraph(model: GraphModel): ElkNode {
  const port = (id: string, x: number, y: number, side: string) => ({
    id,
    x,
    y,
    width: 0,
    height: 0,
    layoutOptions: { 'elk.port.side': side },
  })
  const used = new Set(model.edges.flatMap(({ source, target, kind }) => [`${source}|${kind}`, `${target}|in ${kind}`]))
  return {
    id: 'root',
    layoutOptions: model.nodes.length > many ? quick : options,
    children: model.nodes.map((node) => {
      const { width, height } = sizeOf(node)
      const ports = Object.entries(inlets)
        .filter(([kind]) => used.has(`${node.id}|in ${kind}`))
        .map(([kind, shift]) => port(`${node.id}|in ${kind}`, width / 2 + shift, 0, 'NORTH'))
      for (const [kind, share] of Object.entries(outlets)) {
        const id = `${node.id}|${kind}`
        if (used.has(id)) ports.push(port(id, width * share, height, 'SOUTH'))
      }
      return { id: node.id, width, height, ports, layoutOptions: { 'elk.portConstraints': 'FIXED_POS' } }
    }),
    edges: model.edges.map(
      ({ id, source, target, kind }): ElkExtendedEdge => ({
        id,
        sources: [`${source}|${kind}`],
        targets: [`${target}|in ${kind}`],
      }),
    ),
  }
}

/** What ELK answered. */
export function readLayout(root: ElkNode): Layout {
  const positions = new Map<string, Point>()
  for (const { id, x = 0, y = 0 } of root.children ?? []) positions.set(id, { x, y })
  const routes = new Map<string, readonly Point[]>()
  for (const { id, sections } of root.edges ?? []) {
    const [section] = sections ?? []
    if (section !== undefined) routes.set(id, [section.startPoint, ...(section.bendPoints ?? []), section.endPoint])
  }
  return { positions, routes }
}
