import type { YamlNode, YamlScalar } from '../yaml/node.ts'
import { ownEntries } from './place.ts'
import type { Splice } from './splice.ts'

/** Every scalar within a node, keys included. */
export function* scalarsOf(node: YamlNode): Generator<YamlScalar> {
  if (node.kind === 'scalar') yield node
  else if (node.kind === 'list') for (const item of node.items) yield* scalarsOf(item)
  else {
    for (const { key, value } of ownEntries(node)) {
      yield key
      yield* scalarsOf(value)
    }
  }
}

/**
 * True when every scalar that no splice touches still stands where it was moved to, with the value it had. In rare ways
 * of writing a change to one line would mean something else for its neighbours.
 */
export const keepsTheRest = (before: YamlNode, after: YamlNode, splices: readonly Splice[]): boolean => {
  const found = new Map<number, YamlScalar>()
  for (const scalar of scalarsOf(after)) if (scalar.end > scalar.start) found.set(scalar.start, scalar)
  let [next, shift] = [0, 0]
  for (const scalar of scalarsOf(before)) {
    if (scalar.end === scalar.start) continue
    for (let splice = splices[next]; splice !== undefined && splice.end <= scalar.start; splice = splices[++next]) {
      shift += splice.text.length - (splice.end - splice.start)
    }
    const splice = splices[next]
    if (splice !== undefined && splice.start < scalar.end) continue
    const kept = found.get(scalar.start + shift)
    if (kept === undefined || (kept.value !== scalar.value && String(kept.value) !== String(scalar.value))) return false
  }
  return true
}
