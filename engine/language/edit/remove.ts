import type { YamlEntry, YamlList, YamlMap } from '../yaml/node.ts'
import { contentEnd, dashOf, entryEnd, lineStart, nextLine, ownEntries } from './place.ts'
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
  const parts = list.items.map((item, index) => ({
    start: list.flow ? item.start : dashOf(text, item),
    end: contentEnd(text, item),
    gone: gone(index),
  }))
  return removeParts(text, parts, list.flow)
}

/** Neighbours go together, so that no two splices touch the same comma or line. */
const removeParts = (text: string, parts: readonly Part[], flow: boolean): readonly Splice[] => {
  const splices: Splice[] = []
  for (let first = 0; first < parts.length; first++) {
    if (!parts[first]?.gone) continue
    let last = first
    while (parts[last + 1]?.gone) last++
    splices.push({ ...(flow ? flowSpan(parts, first, last) : blockSpan(text, parts, first, last)), text: '' })
    first = last
  }
  return splices
}

const flowSpan = (parts: readonly Part[], first: number, last: number): { start: number; end: number } => {
  const before = parts[first - 1]
  const after = parts[last + 1]
  const end = (parts[last] as Part).end
  if (before !== undefined) return { start: before.end, end }
  return { start: (parts[first] as Part).start, end: after?.start ?? end }
}

const blockSpan = (
  text: string,
  parts: readonly Part[],
  first: number,
  last: number,
): { start: number; end: number } => {
  const { start } = parts[first] as Part
  const from = lineStart(text, start)
  const after = parts[last + 1]
  // The first entry of a map in a list stands behind the dash, which must stay.
  if (/\S/.test(text.slice(from, start)) && after !== undefined) return { start, end: after.start }
  const { end } = parts[last] as Part
  // The line break before stays even at the end of a text, for a neighbour's splice may end with it.
  return { start: from, end: nextLine(text, end) }
}
