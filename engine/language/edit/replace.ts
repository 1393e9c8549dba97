import type { Value } from '../../data/values.ts'
import type { YamlEntry, YamlList, YamlMap, YamlNode } from '../yaml/node.ts'
import { entryText, flowText, itemText } from '../yaml/write-yaml.ts'
import { finalBreak, styleOf } from './insert.ts'
import {
  colonEnd,
  contentEnd,
  dashColumn,
  dashesOf,
  eolOf,
  isAbsent,
  isFollowed,
  keyColumn,
  lineEnd,
  lineStart,
  withoutBreak,
} from './place.ts'
import type { Splice } from './splice.ts'

/** Puts another value behind a key. Comments beside and before the old value stay. */
export const replaceValue = (text: string, map: YamlMap, entry: YamlEntry, value: Value): readonly Splice[] => {
  const { key, value: old } = entry
  const colon = colonEnd(text, key.end)
  if (map.flow) return inFlow(text, colon, old, flowText(value, styleOf(text, map)), colon === key.end)
  return onLines(text, colon, old, (fitting) =>
    fitting ? ` ${flowText(value)}` : entryText(value, keyColumn(text, map) + 2, eolOf(text)) + tail(text, old, value),
  )
}

/** Puts another item into a list. */
export const replaceItem = (text: string, list: YamlList, index: number, value: Value): readonly Splice[] => {
  const old = list.items[index]
  if (old === undefined) return []
  if (list.flow) return inFlow(text, old.start, old, flowText(value, styleOf(text, list)), false)
  const dash = (dashesOf(text, list)[index] ?? old.start) + 1
  return onLines(text, dash, old, (fitting) =>
    fitting ? ` ${flowText(value)}` : itemText(value, dashColumn(text, list), eolOf(text)) + tail(text, old, value),
  )
}

const tail = (text: string, old: YamlNode, value: Value): string => finalBreak(text, contentEnd(text, old), value)

const inFlow = (
  text: string,
  behind: number,
  old: YamlNode,
  written: string,
  needsColon: boolean,
): readonly Splice[] => {
  if (!isAbsent(old)) return [{ start: valueStart(text, behind, old), end: contentEnd(text, old), text: written }]
  return [{ start: behind, end: behind, text: needsColon ? `: ${written}` : ` ${written}` }]
}

/**
 * Behind a colon or dash at `behind`. What `write` gives begins with a blank or a line break; asked for a fitting text it
 * gives one line, for a comment behind the old value stays where it is.
 */
const onLines = (
  text: string,
  behind: number,
  old: YamlNode,
  write: (fitting: boolean) => string,
): readonly Splice[] => {
  const written = write(false)
  const isOneLine = !/[\r\n]/.test(written)
  if (isAbsent(old)) {
    const isBelow = /^[\r\n]/.test(written)
    const at = isBelow ? lineEnd(text, behind) : behind
    return [{ start: at, end: at, text: isBelow || isOneLine || !isFollowed(text, behind) ? written : write(true) }]
  }
  const start = valueStart(text, behind, old)
  const behindOld = withoutBreak(text, contentEnd(text, old))
  const isTailed = isFollowed(text, behindOld)
  // Blanks behind the old value would come to belong to the last line of the new one.
  const end = isOneLine || isTailed ? behindOld : lineEnd(text, behindOld)
  const fitting = isTailed && !isOneLine ? write(true) : written
  if (lineStart(text, start) <= behind) return [sameLine(behind, start, end, fitting)]
  // The old value stands below its key, whose line may carry a comment.
  if (/^[\r\n]/.test(fitting)) return [{ start: lineStart(text, start), end, text: fitting.replace(/^\r?\n/, '') }]
  const line = isFollowed(text, behind) ? write(true) : fitting
  if (/[\r\n]/.test(line)) return [{ start: behind, end, text: line }]
  return [insertion(behind, line), { start: withoutBreak(text, lineStart(text, start)), end, text: '' }]
}

const insertion = (at: number, text: string): Splice => ({ start: at, end: at, text })

const sameLine = (behind: number, start: number, end: number, written: string): Splice => {
  if (/^[\r\n]/.test(written)) return { start: behind, end, text: written }
  return start === behind ? { start, end, text: written } : { start, end, text: written.slice(1) }
}

/** Where a value begins, its tag included. */
const valueStart = (text: string, behind: number, node: YamlNode): number => {
  const blank = /[ \t]*/y
  blank.lastIndex = behind
  blank.test(text)
  return text[blank.lastIndex] === '!' ? blank.lastIndex : node.start
}
