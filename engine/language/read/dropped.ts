import { quickFix } from '../fixes/quick-fix.ts'
import { offsetInScalar } from '../fixes/scalar-fixes.ts'
import type { QuickFix } from '../spec.ts'
import type { YamlScalar } from '../yaml/node.ts'
import type { Report } from './report.ts'
import type { CommandLine, DroppedWord } from './short-syntax.ts'

/** Warns of the words of a line that look like parameters and are none. */
export const warnDropped = (report: Report, node: YamlScalar, { dropped }: CommandLine, path: string): void => {
  for (const word of dropped) {
    const start = offsetInScalar(report.text, node, word.start)
    const span = start === null ? node : { start, end: start + word.text.length }
    report.add('dropped-parameter', { word: word.text }, path, span, meantFix(report.text, node, word))
  }
}

const constants: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null', Null: 'null' }

/** Writes a dropped value in a form that is read: a number as an expression, words in quotes. */
const meantFix = (text: string, node: YamlScalar, { text: word, start }: DroppedWord): readonly QuickFix[] => {
  const line = String(node.value)
  // `n=1.5` is read as n=1, and `.5` is left: the number begins before the word.
  const digits = /^\.\d/.test(word) ? (/=(\d+)$/.exec(line.slice(0, start))?.[1]?.length ?? 0) : 0
  const equals = digits > 0 ? start - digits - 1 : line.indexOf('=', start)
  if (equals < 0 || (digits === 0 && equals >= start + word.length)) return []
  const until = line.endsWith(')') && line.includes('(') ? line.length - 1 : line.length
  const value = (/^.*?(?=\s+[-_\p{L}\p{N}]+=|\s*$)/su.exec(line.slice(equals + 1, until))?.[0] ?? '').trimEnd()
  const written = parameterText(value, text[node.start] === '"' ? "'" : '"')
  const at = offsetInScalar(text, node, equals + 1)
  if (written === null || at === null) return []
  return [quickFix('quote-parameter', { text: written }, [{ start: at, end: at + value.length, text: written }])]
}

const parameterText = (value: string, quote: string): string | null => {
  if (constants[value] !== undefined) return constants[value]
  if (/^-?\d+(?:\.\d+)?$/.test(value)) return `<% ${value} %>`
  return value === '' || /["'`[\]{}()<>%:#,]/.test(value) ? null : `${quote}${value}${quote}`
}
