import { stringifyJson } from '../../data/json.ts'
import type { Value } from '../../data/values.ts'
import { isMap } from '../../data/values.ts'
import type { YamlList, YamlMap, YamlNode, YamlScalar } from '../yaml/node.ts'
import type { FlowStyle } from '../yaml/write-yaml.ts'
import { entryText, flowText, itemText, scalarText } from '../yaml/write-yaml.ts'
import {
  contentEnd,
  dashColumn,
  entryEnd,
  eolOf,
  keyColumn,
  lineEnd,
  lineStart,
  ownEntries,
  startsLine,
} from './place.ts'
import type { Splice } from './splice.ts'

/** Adds an entry behind the last one of a map; `step` is how far what is below a key is indented. */
export const insertEntry = (text: string, map: YamlMap, name: string, value: Value, step = 2): readonly Splice[] => {
  const last = ownEntries(map).at(-1)
  if (map.flow) {
    const style = styleOf(text, map)
    const entry = `${scalarText(name, style)}: ${flowText(value, style)}`
    // A map of one entry may stand in a list without brackets: [a, b: 1].
    const { start } = map
    if (last !== undefined && text[start] !== '{') {
      return [insertion(start, '{'), insertion(entryEnd(text, last), `, ${entry}}`)]
    }
    return [flowInsertion(text, map, last === undefined ? null : { ...last.key, end: entryEnd(text, last) }, entry)]
  }
  const column = keyColumn(text, map)
  const eol = eolOf(text)
  const entry = `${' '.repeat(column)}${scalarText(name)}:${entryText(value, column + step, eol)}`
  const end = last === undefined ? map.end : entryEnd(text, last)
  return [...closeLiteral(text, last?.value), line(text, end, entry + finalBreak(text, end, value), eol)]
}

/**
 * Adds entries that are written already behind the last one of a map of lines: lines that stand in the column of its
 * keys, with `\n` for line breaks, and what they mean.
 */
export const insertLines = (text: string, map: YamlMap, lines: string, value: Value): readonly Splice[] => {
  const last = ownEntries(map).at(-1)
  const eol = eolOf(text)
  const end = last === undefined ? map.end : entryEnd(text, last)
  const content = lines.replace(/\n$/, '').replaceAll('\n', eol)
  return [...closeLiteral(text, last?.value), line(text, end, content + finalBreak(text, end, value), eol)]
}

/** Adds an item behind the last one of a list. */
export const insertItem = (text: string, list: YamlList, value: Value): readonly Splice[] => {
  const last = list.items.at(-1)
  if (list.flow) {
    const end = last === undefined ? null : { start: last.start, end: contentEnd(text, last) }
    return [flowInsertion(text, list, end, flowText(value, styleOf(text, list)))]
  }
  const column = dashColumn(text, list)
  const item = `${' '.repeat(column)}-${itemText(value, column, eolOf(text))}`
  const end = Math.max(last === undefined ? list.end : contentEnd(text, last), list.start + 1)
  return [...closeLiteral(text, last), line(text, end, item + finalBreak(text, end, value), eolOf(text))]
}

/** Brackets are written as JSON where their neighbours are, so that a text of JSON stays one. */
export const styleOf = (text: string, node: YamlMap | YamlList): FlowStyle => {
  const first = node.kind === 'map' ? ownEntries(node)[0]?.key : node.items[0]
  if (first?.kind === 'scalar') return text[first.start] === '"' ? 'json' : 'flow'
  if (first !== undefined) return styleOf(text, first)
  return /^\ufeff?\s*\{\s*"/.test(text) ? 'json' : 'flow'
}

/** Within brackets: on a line of its own where the one before stands on its own. */
const flowInsertion = (
  text: string,
  node: YamlNode,
  last: { readonly start: number; readonly end: number } | null,
  content: string,
): Splice => {
  if (last === null) return insertion(node.start + 1, content)
  const own = startsLine(text, last.start) && lineStart(text, last.start) > node.start
  const gap = own ? eolOf(text) + text.slice(lineStart(text, last.start), last.start) : ' '
  return insertion(last.end, `,${gap}${content}`)
}

const insertion = (at: number, text: string): Splice => ({ start: at, end: at, text })

/** A line of its own behind the line on which a content ends. */
const line = (text: string, end: number, content: string, eol: string): Splice => {
  if (text[end - 1] === '\n') return insertion(end, content + eol)
  return insertion(lineEnd(text, end), eol + content)
}

/**
 * A block of lines (`|`) whose last line ends with the text has no line break at its end; it would get one from a line
 * that follows, so its mark is changed to say that there is none.
 */
export const closeLiteral = (text: string, node: YamlNode | undefined): readonly Splice[] => {
  const last = lastScalar(node)
  if (!last?.block || last.end < text.length || text.endsWith('\n')) return []
  const mark = /^[|>]([0-9]?)([+-]?)([0-9]?)/.exec(text.slice(last.start, last.start + 3))
  if (mark === null || mark[2] === '-' || last.source === '') return []
  const at = last.start + 1 + (mark[1] as string).length
  return [{ start: at, end: at + (mark[2] as string).length, text: '-' }]
}

/** The line break a value of several lines (`|`) needs when it is written behind `at`, where the text ends without one. */
export const finalBreak = (text: string, at: number, value: Value): string => {
  if (text.endsWith('\n') || /\n/.test(text.slice(at))) return ''
  if (typeof value === 'string') return value.endsWith('\n') ? eolOf(text) : ''
  const items: readonly Value[] = isMap(value) ? Object.values(value) : Array.isArray(value) ? value : []
  const last = items.at(-1)
  return last === undefined ? '' : finalBreak(text, at, last)
}

/** The scalar a node ends with. */
export const lastScalar = (node: YamlNode | undefined): YamlScalar | undefined => {
  if (node === undefined || node.kind === 'scalar') return node
  return lastScalar(node.kind === 'list' ? node.items.at(-1) : ownEntries(node).at(-1)?.value)
}

/** True when two values are the same data, their order of keys included. */
export const sameValue = (first: Value, second: Value): boolean => stringifyJson(first) === stringifyJson(second)
