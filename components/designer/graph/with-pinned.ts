import type { GraphModel } from './model.ts'

/** The graph with a badge at each task whose result is pinned; the same graph when there is none. */
export function withPinned(model: GraphModel, pinned: Readonly<Record<string, unknown>>, text: string): GraphModel {
  if (Object.keys(pinned).length === 0) return model
  return {
    ...model,
    nodes: model.nodes.map((node) =>
      node.kind === 'task' && Object.hasOwn(pinned, node.name)
        ? { ...node, badges: [...node.badges, { kind: 'pinned', text, says: { text: 'pinned', args: [] } }] }
        : node,
    ),
  }
}
