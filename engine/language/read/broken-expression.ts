import { hasExpression } from '../../expressions/validate-text.ts'
import { quickFix } from '../fixes/quick-fix.ts'
import type { QuickFix } from '../spec.ts'
import type { Span } from '../yaml/node.ts'
import type { Report } from './report.ts'

const delimiters = [
  ['<%', '%>'],
  ['{{', '}}'],
] as const

/** Warns of an expression whose ends stand on different lines of a value: Mistral takes it for plain text. */
export const warnBrokenExpression = (report: Report, value: string, path: string, span: Span): void => {
  const broken = delimiters.find(([open, close]) => {
    const start = value.indexOf(open)
    const end = start < 0 ? -1 : value.indexOf(close, start)
    return end >= 0 && value.slice(start, end).includes('\n')
  })
  if (broken === undefined || hasExpression(value)) return
  report.add('multi-line-expression', {}, path, span, oneLineFix(report.text, value, span, broken))
}

/** Joins the lines of the expression; where it is the whole of a block, the block's last line break goes too. */
const oneLineFix = (
  text: string,
  value: string,
  { start, end }: Span,
  [open, close]: readonly [string, string],
): readonly QuickFix[] => {
  const block = /^\|[ \t]*\r?\n/.test(text.slice(start, end))
  const from = text.indexOf(open, start)
  const to = text.indexOf(close, from)
  if (!block || from < 0 || to < 0 || to > end || value.split(open).length > 2) return []
  const joints = [...text.slice(from, to).matchAll(/[ \t]*(?:\r?\n[ \t]*)+/g)]
  const splices = joints.map(({ 0: joint, index }) => ({
    start: from + index,
    end: from + index + joint.length,
    text: ' ',
  }))
  const whole = value.trim().startsWith(open) && value.trim().endsWith(close)
  const chomp = whole ? [{ start: start + 1, end: start + 1, text: '-' }] : []
  return [quickFix('one-line', {}, [...chomp, ...splices])]
}
