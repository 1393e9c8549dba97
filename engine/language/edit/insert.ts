import type { Value } from '../../data/values.ts'
import type { YamlList, YamlMap } from '../yaml/node.ts'
import { entryText, flowText, scalarText } from '../yaml/write-yaml.ts'
import { contentEnd, dashColumn, entryEnd, eolOf, keyColumn, lineEnd, ownEntries } from './place.ts'
import type { Splice } from './splice.ts'

/** Adds an entry behind the last one of a map; `step` is how far what is below a key is indented. */
export const insertEntry = (text: string, map: YamlMap, name: string, value: Value, step = 2): Splice => {
  const last = ownEntries(map).at(-1)
  if (map.flow) {
    const at = last === undefined ? map.start + 1 : entryEnd(text, last)
    return insertion(at, `${last === undefined ? '' : ', '}${scalarText(name, true)}: ${flowText(value)}`)
  }
  const column = keyColumn(text, map)
  const eol = eolOf(text)
  const entry = `${' '.repeat(column)}${scalarText(name)}:${entryText(value, column + step, eol)}`
  return line(text, last === undefined ? map.end : entryEnd(text, last), entry, eol)
}

/** Adds an item behind the last one of a list. */
export const insertItem = (text: string, list: YamlList, value: Value): Splice => {
  const last = list.items.at(-1)
  const end = last === undefined ? list.start + 1 : contentEnd(text, last)
  if (list.flow) return insertion(end, `${last === undefined ? '' : ', '}${flowText(value)}`)
  return line(text, end, `${' '.repeat(dashColumn(text, list))}- ${itemText(value)}`, eolOf(text))
}

/** A transition as an item: a text, or a map of one text to its condition. */
export const itemText = (value: Value): string =>
  typeof value === 'object' ? flowText(value).replace(/^\{(.*)\}$/, '$1') : scalarText(value)

const insertion = (at: number, text: string): Splice => ({ start: at, end: at, text })

/** A line of its own behind the line on which a content ends. */
const line = (text: string, end: number, content: string, eol: string): Splice => {
  if (text[end - 1] === '\n') return insertion(end, content + eol)
  return insertion(lineEnd(text, end), eol + content)
}
