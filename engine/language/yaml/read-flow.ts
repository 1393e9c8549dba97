import type { Cursor } from './cursor.ts'
import { Uncommon } from './cursor.ts'
import type { YamlEntry, YamlNode, YamlScalar } from './node.ts'
import { keyName, plainScalar } from './scalar.ts'

/** Keys on one line may not be longer; the library knows what to say about one that is. */
const longestKey = 1000
const simpleEscapes = /^(?:[^\\]|\\["\\bfnrt])*$/

/** A scalar in quotes on one line. */
export const readQuoted = (cursor: Cursor): YamlScalar => {
  const start = cursor.at
  const end = cursor.quotedEnd()
  const inside = cursor.text.slice(start + 1, end - 1)
  cursor.at = end
  const source = cursor.text[start] === "'" ? inside.replaceAll("''", "'") : unescaped(inside)
  return { kind: 'scalar', plain: false, source, start, end, value: source }
}

/** Of the escapes those that JSON has as well. */
const unescaped = (inside: string): string => {
  if (!inside.includes('\\')) return inside
  if (!simpleEscapes.test(inside)) throw new Uncommon('an escape')
  return JSON.parse(`"${inside}"`) as string
}

/** A list or a map in brackets; `column` is that of the block around it, beyond which every line must stand. */
export const readFlow = (cursor: Cursor, column: number, depth: number): YamlNode => {
  if (depth <= 0) throw new Uncommon('nested deeply')
  return cursor.code() === 91 ? readList(cursor, column, depth) : readMap(cursor, column, depth)
}

const readList = (cursor: Cursor, column: number, depth: number): YamlNode => {
  const start = cursor.at++
  const items: YamlNode[] = []
  toNext(cursor, column)
  while (cursor.code() !== 93) {
    items.push(readItem(cursor, column, depth))
    toComma(cursor, column, 93)
  }
  cursor.at++
  return { kind: 'list', items, flow: true, start, end: cursor.at }
}

const readMap = (cursor: Cursor, column: number, depth: number): YamlNode => {
  const start = cursor.at++
  const entries = new Map<string, YamlEntry>()
  toNext(cursor, column)
  while (cursor.code() !== 125) {
    const key = readScalar(cursor)
    const isQuoted = !key.plain
    if (cursor.code() !== 58 || !(isQuoted || cursor.isBlank(1))) throw new Uncommon('a key without a value')
    if (key.source === '<<' || key.end - key.start > longestKey) throw new Uncommon('a key of its own kind')
    cursor.at++
    toNext(cursor, column)
    const name = keyName(key)
    if (entries.has(name)) throw new Uncommon('a key that is there already')
    entries.set(name, { name, key, value: readItem(cursor, column, depth) })
    toComma(cursor, column, 125)
  }
  cursor.at++
  return { kind: 'map', entries, flow: true, start, end: cursor.at }
}

const readItem = (cursor: Cursor, column: number, depth: number): YamlNode => {
  const code = cursor.code()
  return code === 91 || code === 123 ? readFlow(cursor, column, depth - 1) : readScalar(cursor)
}

const readScalar = (cursor: Cursor): YamlScalar => {
  const code = cursor.code()
  if (code === 34 || code === 39) return readQuoted(cursor)
  const start = cursor.at
  const end = cursor.plainEnd(true)
  cursor.at = end
  return plainScalar(cursor.text.slice(start, end), start, end)
}

/** Over blanks and line breaks. */
const toNext = (cursor: Cursor, column: number): void => {
  cursor.skipSpaces()
  while (cursor.code() === 10) {
    cursor.at++
    cursor.lineStart = cursor.at
    cursor.skipSpaces()
    if (cursor.code() !== 10 && cursor.column <= column) throw new Uncommon('a line not further in')
  }
  if (cursor.code() === 35 || cursor.done) throw new Uncommon('a comment, or no end')
}

/** Over the comma that separates, or to the bracket that ends. */
const toComma = (cursor: Cursor, column: number, close: number): void => {
  toNext(cursor, column)
  if (cursor.code() === 44) {
    cursor.at++
    toNext(cursor, column)
  } else if (cursor.code() !== close) throw new Uncommon('no comma')
}
