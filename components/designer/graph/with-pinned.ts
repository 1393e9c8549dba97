import type { Pins } from '../../run/pins.ts'
import type { GraphModel } from './model.ts'

/** The graph with a badge at each task whose result is pinned; the same graph when there is none. */
export function withPinned(
  model: GraphModel,
  pins: Pins,
  words: { readonly pinBadge: string; readonly pinErrorBadge: string },
): GraphModel {
  if (pins.size === 0) return model
  return {
    ...model,
    nodes: model.nodes.map((node) => {
      const pin = node.kind === 'task' ? pins.get(node.name) : undefined
      if (node.kind !== 'task' || pin === undefined) return node
      const text = pin.state === 'ERROR' ? words.pinErrorBadge : words.pinBadge
      return { ...node, badges: [...node.badges, { kind: 'pinned', text, says: { text: 'pinned', args: [] } }] }
    }),
  }
}
