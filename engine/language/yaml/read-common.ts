/*
 * The forms of YAML that nearly every definition consists of, read in one pass without tokens and syntax trees: block
 * maps and lists, brackets, plain and quoted scalars of one line, blocks with `|` and `>`, comments. The library takes
 * ten times as long for a definition of some hundred tasks, more than all that is done with it afterwards.
 *
 * The library stays the judge. Whatever is not certain to be common ends the reading (tabs, anchors, tags, directives,
 * several documents, scalars over several lines, equal keys, empty values, whatever is wrong in any way), and the text is read by
 * the library from its beginning. What is read here must be exactly what the library reads, offsets included: see
 * read-common.test.ts, which compares the two over the corpus and over generated and damaged texts.
 */
import { Cursor, Uncommon } from './cursor.ts'
import type { YamlEntry, YamlNode, YamlScalar } from './node.ts'
import { readBlockScalar } from './read-block-scalar.ts'
import { readFlow, readQuoted } from './read-flow.ts'
import { keyName, plainScalar } from './scalar.ts'

/** Levels of nesting read here; where the limit lies, and what to say about it, is not this reader's. */
const deepest = 90
const longestKey = 1000

/** A text's document, or null when it has to be read by the library. */
export const readCommon = (text: string): YamlNode | null => {
  if (/[\t\r\ufeff]/.test(text)) return null
  try {
    const cursor = new Cursor(text)
    const start = /^---(?:\n|$)/.exec(text)
    if (start !== null) cursor.at = start[0].length
    cursor.toContent()
    if (cursor.done) return null
    const node = readBlock(cursor, -1, deepest, false)
    return cursor.done && node.kind !== 'scalar' ? node : null
  } catch (error) {
    if (error instanceof Uncommon) return null
    throw error
  }
}

const isDash = (cursor: Cursor): boolean => cursor.code() === 45 && cursor.isBlank(1)

const isQuote = (code: number): boolean => code === 34 || code === 39

/** Any node at the cursor; `column` is that of the block around it, `inline` when something stands before it. */
const readBlock = (cursor: Cursor, column: number, depth: number, inline: boolean): YamlNode => {
  if (depth <= 0) throw new Uncommon('nested deeply')
  if (isDash(cursor)) return readList(cursor, depth)
  return isKey(cursor) ? readMap(cursor, depth) : readLeaf(cursor, column, depth, inline)
}

const isKey = (cursor: Cursor): boolean => {
  const { at, text } = cursor
  const code = cursor.code()
  if (code === 91 || code === 123 || code === 124 || code === 62) return false
  const end = isQuote(code) ? cursor.quotedEnd() : cursor.plainEnd(false)
  return text.charCodeAt(end) === 58 && cursor.isBlank(end + 1 - at)
}

const readLeaf = (cursor: Cursor, column: number, depth: number, inline: boolean): YamlNode => {
  const code = cursor.code()
  if (code === 124 || code === 62) {
    if (!inline) throw new Uncommon('a block on a line of its own')
    const scalar = readBlockScalar(cursor, column)
    cursor.toContent()
    return scalar
  }
  const leaf = code === 91 || code === 123 ? readFlow(cursor, column, depth) : readScalar(cursor)
  cursor.endLine()
  cursor.toContent()
  return leaf
}

const readScalar = (cursor: Cursor): YamlScalar => {
  if (isQuote(cursor.code())) return readQuoted(cursor)
  const start = cursor.at
  const end = cursor.plainEnd(false)
  cursor.at = end
  return plainScalar(cursor.text.slice(start, end), start, end)
}

const readMap = (cursor: Cursor, depth: number): YamlNode => {
  const { at: start, column } = cursor
  const entries = new Map<string, YamlEntry>()
  do {
    const key = readScalar(cursor)
    if (cursor.code() !== 58 || !cursor.isBlank(1)) throw new Uncommon('no key')
    if (key.source === '<<' || key.end - key.start > longestKey) throw new Uncommon('a key of its own kind')
    cursor.at++
    const name = keyName(key)
    if (entries.has(name)) throw new Uncommon('a key that is there already')
    entries.set(name, { name, key, value: readValue(cursor, column, depth) })
  } while (!cursor.done && cursor.column === column)
  if (!cursor.done && cursor.column > column) throw new Uncommon('a line further in')
  return { kind: 'map', entries, flow: false, start, end: cursor.nodeEnd }
}

/** What stands behind a key's colon; a list may stand in the column of its key. */
const readValue = (cursor: Cursor, column: number, depth: number): YamlNode => {
  if (!toNextLine(cursor)) return readLeaf(cursor, column, depth, true)
  if (cursor.done || cursor.column < column || (cursor.column === column && !isDash(cursor))) {
    throw new Uncommon('no value')
  }
  return readBlock(cursor, column, depth - 1, false)
}

const readList = (cursor: Cursor, depth: number): YamlNode => {
  const { at: start, column } = cursor
  const items: YamlNode[] = []
  do {
    cursor.at++
    const isBelow = toNextLine(cursor)
    if (isBelow && (cursor.done || cursor.column <= column)) throw new Uncommon('no item')
    items.push(readBlock(cursor, column, depth - 1, !isBelow))
  } while (!cursor.done && cursor.column === column && isDash(cursor))
  if (!cursor.done && cursor.column > column) throw new Uncommon('a line further in')
  return { kind: 'list', items, flow: false, start, end: cursor.nodeEnd }
}

/** Over blanks; to the content of a later line, and true, when nothing else follows on this one. */
const toNextLine = (cursor: Cursor): boolean => {
  const from = cursor.at
  cursor.skipSpaces()
  const code = cursor.code()
  if (!cursor.done && code !== 10 && code !== 35) return false
  cursor.at = from
  cursor.endLine()
  cursor.toContent()
  return true
}
