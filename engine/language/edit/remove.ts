import type { YamlEntry, YamlList, YamlMap } from '../yaml/node.ts'
import {
  afterLine,
  contentEnd,
  dashesOf,
  entryEnd,
  lineEnd,
  lineStart,
  ownEntries,
  startsLine,
  withoutBreak,
} from './place.ts'
import type { Splice } from './splice.ts'

interface Part {
  readonly start: number
  readonly end: number
  readonly gone: boolean
}

/** Takes entries out of a map of which at least one stays. */
export const removeEntries = (text: string, map: YamlMap, gone: (entry: YamlEntry) => boolean): readonly Splice[] => {
  const parts = ownEntries(map).map((entry) => ({
    start: entry.key.start,
    end: entryEnd(text, entry),
    gone: gone(entry),
  }))
  return removeParts(text, parts, map.flow)
}

/** Takes items out of a list of which at least one stays. */
export const removeItems = (text: string, list: YamlList, gone: (index: number) => boolean): readonly Splice[] => {
  const dashes = list.flow ? [] : dashesOf(text, list)
  const parts = list.items.map((item, index) => {
    const start = dashes[index] ?? item.start
    return { start, end: Math.max(contentEnd(text, item), list.flow ? start : start + 1), gone: gone(index) }
  })
  return removeParts(text, parts, list.flow)
}

/** Neighbours go together, so that no two splices touch the same comma or line. */
const removeParts = (text: string, parts: readonly Part[], flow: boolean): readonly Splice[] => {
  const splices: Splice[] = []
  for (let first = 0; first < parts.length; first++) {
    if (!parts[first]?.gone) continue
    let last = first
    while (parts[last + 1]?.gone) last++
    splices.push(...(flow ? flowSpans : blockSpans)(text, parts, first, last))
    first = last
  }
  return splices
}

const deletion = (start: number, end: number): Splice => ({ start, end, text: '' })

/** A comment that stands before the removed part belongs to what stays; its comma goes alone then. */
const flowSpans = (text: string, parts: readonly Part[], first: number, last: number): readonly Splice[] => {
  const { start } = parts[first] as Part
  const { end } = parts[last] as Part
  const before = parts[first - 1]
  const after = parts[last + 1]
  if (after !== undefined) return [deletion(start, after.start)]
  if (before === undefined) return [deletion(start, end)]
  if (!text.slice(before.end, start).includes('#')) return [deletion(before.end, end)]
  const comma = /\s*,/y
  comma.lastIndex = before.end
  return comma.test(text) ? [deletion(before.end, comma.lastIndex), deletion(start, end)] : [deletion(start, end)]
}

const blockSpans = (text: string, parts: readonly Part[], first: number, last: number): readonly Splice[] => {
  const { start } = parts[first] as Part
  const after = parts[last + 1]
  // The first entry of a map in a list stands behind the dash, which must stay.
  const { end } = parts[last] as Part
  if (!startsLine(text, start) && after !== undefined) {
    const behind = lineEnd(text, withoutBreak(text, end))
    return [deletion(start, text.slice(behind, after.start).includes('#') ? behind : after.start)]
  }
  // The line break before stays even at the end of a text, for a neighbour's splice may end with it.
  return [deletion(lineStart(text, start), afterLine(text, end))]
}
