import type { GraphModel, GraphNode } from '../graph/model.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

const cardWidth = 232
const cardHeight = 58
const badgeRow = 26

/** A node's size in pixels. It depends on the definition alone, so that a run's states never move anything. */
export function sizeOf(node: GraphNode): Size {
  if (node.kind === 'command') return { width: 112, height: 32 }
  return { width: cardWidth, height: cardHeight + (node.badges.length > 0 ? badgeRow : 0) }
}

/** Where edges leave a node, as a share of its width: on-success in the middle keeps the main line straight. */
export const outlets = {
  'on-complete': 0.2,
  'on-success': 0.5,
  'on-error': 0.8,
  'on-skip': 0.93,
  requires: 0.5,
} as const

/**
 * Where edges enter a node, in pixels from the middle of its top: edges of one clause end in one arrow, those of
 * different clauses beside each other, for a red line under a green one would be lost.
 */
export const inlets = {
  'on-complete': -18,
  'on-success': 0,
  'on-error': 18,
  'on-skip': 36,
  requires: 0,
} as const

/** Two graphs with the same key have the same layout. */
export function structureKey({ nodes, edges }: GraphModel): string {
  return JSON.stringify([
    nodes.map((node) => [node.id, sizeOf(node).width, sizeOf(node).height]),
    edges.map(({ id, source, target, kind }) => [id, source, target, kind]),
  ])
}
