import type { GraphModel } from './model.ts'

/**
 * A new model with the nodes and edges of the one before where they are the same: most of a graph is, from one keystroke
 * to the next, and what is the same object is not drawn again. The whole is the one before when nothing differs.
 */
export function keepSame(before: GraphModel | null, next: GraphModel): GraphModel {
  if (before === null) return next
  const nodes = same(before.nodes, next.nodes)
  const edges = same(before.edges, next.edges)
  return nodes === before.nodes && edges === before.edges ? before : { nodes, edges }
}

function same<T extends { readonly id: string }>(before: readonly T[], next: readonly T[]): readonly T[] {
  const known = new Map(before.map((item) => [item.id, item]))
  const items = next.map((item) => {
    const old = known.get(item.id)
    return old !== undefined && JSON.stringify(old) === JSON.stringify(item) ? old : item
  })
  return items.length === before.length && items.every((item, index) => item === before[index]) ? before : items
}
