import type { Edge, Node } from '@xyflow/react'

type Part = Node | Edge

/**
 * Elements of the canvas with those of before where they are the same: the canvas draws only what is a new object, and
 * looks at nothing when the whole list is.
 */
export function keepElements<T extends Part>(before: T[], next: readonly T[]): T[] {
  const known = new Map(before.map((item) => [item.id, item]))
  const kept = next.map((item) => {
    const old = known.get(item.id)
    return old !== undefined && isSame(old, item) ? old : item
  })
  return kept.length === before.length && kept.every((item, at) => item === before[at]) ? before : kept
}

const nested = new Set(['data', 'position', 'markerEnd'])

function isSame(old: object, item: object): boolean {
  const [a, b] = [old as Record<string, unknown>, item as Record<string, unknown>]
  const keys = Object.keys(b)
  if (Object.keys(a).length !== keys.length) return false
  return keys.every((key) => {
    if (a[key] === b[key]) return true
    return nested.has(key) && isShallow(a[key]) && isShallow(b[key]) && isSame(a[key], b[key])
  })
}

const isShallow = (value: unknown): value is object => typeof value === 'object' && value !== null
