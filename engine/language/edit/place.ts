import type { YamlEntry, YamlList, YamlMap, YamlNode } from '../yaml/node.ts'

/** Offset of the first character of the line an offset lies on; a byte order mark is before all lines. */
export const lineStart = (text: string, at: number): number => {
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
  return start === 0 && text.startsWith('\ufeff') ? 1 : start
}

/** Offset of the line break (or the end of the text) behind an offset. */
export const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at)
  if (end < 0) return text.length
  return text[end - 1] === '\r' && end > at ? end - 1 : end
}

export const eolOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n')

/** The entries that stand within the map itself, in the order of the text; a merge key's lie elsewhere. */
export const ownEntries = (map: YamlMap): readonly YamlEntry[] =>
  [...map.entries.values()]
    .filter(({ key }) => key.start >= map.start && key.start < map.end)
    .sort((a, b) => a.key.start - b.key.start)

/** Offset behind the last character that belongs to a node; comments and blank lines after it do not. */
export const contentEnd = (text: string, node: YamlNode): number => {
  if (node.kind === 'scalar' || node.flow) return node.end
  if (node.kind === 'list') {
    const last = node.items.at(-1)
    return last === undefined ? node.end : contentEnd(text, last)
  }
  const last = ownEntries(node).at(-1)
  return last === undefined ? node.end : entryEnd(text, last)
}

/** As {@link contentEnd}, for an entry, which may have no value. */
export const entryEnd = (text: string, { key, value }: YamlEntry): number =>
  isAbsent(value) ? colonEnd(text, key.end) : contentEnd(text, value)

/** True for a value of which no character stands in the text. */
export const isAbsent = (node: YamlNode): boolean => node.kind === 'scalar' && node.start === node.end

/** Offset behind the colon that follows a key, or the key's end when there is none. */
export const colonEnd = (text: string, keyEnd: number): number => {
  const match = /[ \t]*:/y
  match.lastIndex = keyEnd
  return match.test(text) ? match.lastIndex : keyEnd
}

/** Offset of the line after a content's end; the end itself where it includes the line break (`|`). */
export const afterLine = (text: string, end: number): number => (text[end - 1] === '\n' ? end : nextLine(text, end))

const nextLine = (text: string, end: number): number => {
  const at = text.indexOf('\n', end)
  return at < 0 ? text.length : at + 1
}

/** Offsets of the dashes of a list of lines, one for each item: they stand in one column, others within items do not. */
export const dashesOf = (text: string, list: YamlList): readonly number[] => {
  const column = dashColumn(text, list)
  let dash = list.start
  return list.items.map((item, index) => {
    const previous = list.items[index - 1]
    if (previous === undefined) return dash
    const behind = Math.max(contentEnd(text, previous), dash + 1)
    let start = text[behind - 1] === '\n' ? behind : nextLine(text, behind)
    while (start < item.start && !(text[start + column] === '-' && isBlank(text.slice(start, start + column)))) {
      start = nextLine(text, start)
    }
    dash = start + column
    return dash
  })
}

const isBlank = (text: string): boolean => !/\S/.test(text)

/** True when nothing but blanks stands before an offset on its line. */
export const startsLine = (text: string, at: number): boolean => isBlank(text.slice(lineStart(text, at), at))

/** True when something (a comment, a bracket) stands behind an offset on its line. */
export const isFollowed = (text: string, at: number): boolean => !isBlank(text.slice(at, lineEnd(text, at)))

/** Offset behind the last character before an offset that is no line break. */
export const withoutBreak = (text: string, end: number): number => {
  let at = end
  while (text[at - 1] === '\n' || text[at - 1] === '\r') at--
  return at
}

/** How far the dashes of a list of lines are indented. */
export const dashColumn = (text: string, list: YamlList): number => list.start - lineStart(text, list.start)

/** How far the keys of a map of lines are indented. */
export const keyColumn = (text: string, map: YamlMap): number => {
  const [first] = ownEntries(map)
  return first === undefined ? 0 : first.key.start - lineStart(text, first.key.start)
}

/** Where a task's lines begin: with the comment lines right above its name, in the same column. */
export const headOf = (text: string, map: YamlMap, { key }: YamlEntry): number => {
  const mark = `${' '.repeat(keyColumn(text, map))}#`
  let start = lineStart(text, key.start)
  while (start > 0) {
    const above = lineStart(text, start - 1)
    if (above >= start || above < map.start - keyColumn(text, map) || !text.startsWith(mark, above)) break
    start = above
  }
  return start
}
