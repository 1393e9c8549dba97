import type { Value } from '../../data/values.ts'
import { newMap } from '../../data/values.ts'

/** Where a node stands in the text, in UTF-16 units from 0. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface YamlScalar extends Span {
  readonly kind: 'scalar'
  readonly value: Value
  /** Set when the text means a date, which no definition can hold; `value` is its text then. */
  readonly date?: true
  /** True when the text stands without quotes. */
  readonly plain: boolean
  /** Set for `|` and `>`; `end` lies behind the last line break then. */
  readonly block?: true
  /** The characters that make up the scalar, before they were given a meaning. */
  readonly source: string
}

export interface YamlList extends Span {
  readonly kind: 'list'
  readonly items: readonly YamlNode[]
  readonly flow: boolean
}

export interface YamlEntry {
  /** The key as text; what JSON makes of it when it was no text. */
  readonly name: string
  readonly key: YamlScalar
  readonly value: YamlNode
}

export interface YamlMap extends Span {
  readonly kind: 'map'
  /** In the order of the text, each name once: the last one of equal keys wins. */
  readonly entries: ReadonlyMap<string, YamlEntry>
  /** Entries which a later one of the same name has replaced, absent where there are none. */
  readonly replaced?: readonly YamlEntry[]
  readonly flow: boolean
}

export type YamlNode = YamlScalar | YamlList | YamlMap

/** The data of lists and maps that were asked for theirs: a task's are part of its workflow's, and of much else. */
const known = new WeakMap<YamlNode, Value>()

/** The data a node stands for; the same object each time. */
export const nodeValue = (node: YamlNode): Value => {
  if (node.kind === 'scalar') return node.value
  const made = known.get(node)
  if (made !== undefined) return made
  const value = node.kind === 'list' ? node.items.map(nodeValue) : mapValue(node)
  known.set(node, value)
  return value
}

const mapValue = (node: YamlMap): Value => {
  const map = newMap()
  for (const [name, entry] of node.entries) map[name] = nodeValue(entry.value)
  return map
}

/** The value under a key of a map, absent for other kinds of nodes too. */
export const childOf = (node: YamlNode | undefined, name: string): YamlNode | undefined =>
  node?.kind === 'map' ? node.entries.get(name)?.value : undefined
