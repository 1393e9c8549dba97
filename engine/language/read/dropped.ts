import { quickFix } from '../fixes/quick-fix.ts'
import { offsetInScalar } from '../fixes/scalar-fixes.ts'
import type { QuickFix } from '../spec.ts'
import type { YamlScalar } from '../yaml/node.ts'
import type { Report } from './report.ts'
import type { CommandLine, DroppedWord } from './short-syntax.ts'

/** Warns of the words of a line that look like parameters and are none. */
export const warnDropped = (report: Report, node: YamlScalar, { dropped }: CommandLine, path: string): void => {
  const line = String(node.value)
  for (const { text: word, start: at } of joined(line, dropped)) {
    const start = offsetInScalar(report.text, node, at)
    const span = start === null ? node : { start, end: start + word.length }
    report.add('dropped-parameter', { word }, path, span, meantFix(report.text, node, line, { text: word, start: at }))
  }
}

/** Words that follow a `key=` belong to it: whoever wrote `x=a b` meant one value. */
const joined = (line: string, words: readonly DroppedWord[]): readonly DroppedWord[] => {
  const all: DroppedWord[] = []
  for (const word of words) {
    const last = all.at(-1)
    const between = last === undefined ? '' : line.slice(last.start + last.text.length, word.start)
    if (last === undefined || !last.text.includes('=') || word.text.includes('=') || between.trim() !== '') {
      all.push(word)
    } else all.splice(-1, 1, { text: line.slice(last.start, word.start + word.text.length), start: last.start })
  }
  return all
}

const constants: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null', Null: 'null' }

/** Writes a dropped value in a form that is read: a number as an expression, words in quotes, no blank behind `=`. */
const meantFix = (
  text: string,
  node: YamlScalar,
  line: string,
  { text: word, start }: DroppedWord,
): readonly QuickFix[] => {
  // `n=1.5` is read as n=1, and `.5` is left: the number begins before the word.
  const digits = /^\.\d/.test(word) ? (/=(\d+)$/.exec(line.slice(0, start))?.[1]?.length ?? 0) : 0
  const equals = digits > 0 ? start - digits - 1 : line.indexOf('=', start)
  if (equals < 0 || (digits === 0 && equals >= start + word.length)) return []
  const until = line.endsWith(')') && line.includes('(') ? line.length - 1 : line.length
  const rest = line.slice(equals + 1, until)
  const value = (/^.*?(?=\s+[-_\p{L}\p{N}]+=|\s*$)/su.exec(rest)?.[0] ?? '').trimEnd()
  const written = parameterText(value, text[node.start] === '"' ? "'" : '"')
  const at = offsetInScalar(text, node, equals + 1)
  if (written === null || at === null) return []
  return [quickFix('quote-parameter', { text: written }, [{ start: at, end: at + value.length, text: written }])]
}

const parameterText = (value: string, quote: string): string | null => {
  const known = constants[value]
  if (known !== undefined) return known
  if (/^-?\d+(?:\.\d+)?$/.test(value)) return `<% ${value} %>`
  if (/^\s+(?:"[^"]*"|'[^']*'|<%.*%>|\{\{.*\}\})$/.test(value)) return value.trimStart()
  return value === '' || /["'`[\]{}()<>%:#,]/.test(value) ? null : `${quote}${value}${quote}`
}
