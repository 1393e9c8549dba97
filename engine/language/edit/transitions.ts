import { readTarget } from '../read/clause.ts'
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from '../yaml/node.ts'
import { childOf } from '../yaml/node.ts'
import { ownEntries } from './place.ts'
import { removeEntries, removeItems } from './remove.ts'
import type { Splice } from './splice.ts'

export const clauseNames = ['on-success', 'on-error', 'on-complete', 'on-skip'] as const
export type ClauseName = (typeof clauseNames)[number]

/** One target or requirement as it stands in the text; `index` is its place in a list, null when it stands alone. */
export interface Place {
  readonly name: string
  readonly scalar: YamlScalar
  readonly index: number | null
}

/** The entry that holds a clause's targets: the clause itself or, in the advanced form, its `next`. */
export const nextEntry = (clause: YamlEntry): YamlEntry | undefined => {
  if (clause.value.kind !== 'map') return clause
  const names = [...clause.value.entries.keys()]
  const advanced = names.every((name) => name === 'next' || name === 'publish')
  return advanced ? clause.value.entries.get('next') : clause
}

/** The targets of a clause or the names in `requires`. */
export const placesOf = (node: YamlNode): readonly Place[] => {
  if (node.kind === 'scalar') return place(node, null)
  if (node.kind === 'map') return ownEntries(node).flatMap(({ key }) => place(key, null))
  return node.items.flatMap((item, index) => {
    if (item.kind === 'scalar') return place(item, index)
    return item.kind === 'map' ? ownEntries(item).flatMap(({ key }) => place(key, index)) : []
  })
}

const place = (scalar: YamlScalar, index: number | null): readonly Place[] => {
  if (typeof scalar.value !== 'string') return []
  const name = readTarget(scalar.value)?.name
  return name === undefined ? [] : [{ name, scalar, index }]
}

/** The entries of a task or of task-defaults that name other tasks. */
export const referringEntries = (map: YamlMap): readonly YamlEntry[] =>
  [...clauseNames, 'requires'].flatMap((name) => {
    const entry = map.entries.get(name)
    return entry === undefined ? [] : [entry]
  })

/** What takes places out of an entry: splices, or that nothing of the entry is left. */
export const removePlaces = (
  text: string,
  entry: YamlEntry,
  gone: (place: Place, order: number) => boolean,
): readonly Splice[] | 'entry' => {
  const next = nextEntry(entry)
  if (next === undefined) return []
  const places = placesOf(next.value)
  const removed = new Set(places.filter(gone))
  if (removed.size === 0) return []
  if (removed.size < places.length && next.value.kind === 'list') {
    const indexes = new Set([...removed].map((item) => item.index))
    return removeItems(text, next.value, (index) => indexes.has(index))
  }
  const advanced = next !== entry && childOf(entry.value, 'publish') !== undefined
  return advanced ? removeEntries(text, entry.value as YamlMap, (part) => part.name === 'next') : 'entry'
}
