import type { QuickFix } from '../spec.ts'
import type { Span, YamlScalar } from '../yaml/node.ts'
import { quickFix } from './quick-fix.ts'

/** Puts a scalar that stands without quotes in quotes, so that it is the text it looks like. */
export const quoteFix = (node: YamlScalar): readonly QuickFix[] => {
  if (!node.plain || node.source === '') return []
  const text = `'${node.source.replaceAll("'", "''")}'`
  return [quickFix('quote', { text: node.source }, [{ start: node.start, end: node.end, text }])]
}

/**
 * Where a character of a scalar's value stands in the text; null where the two cannot be told to go side by side
 * (escapes, folded lines, blocks).
 */
export const offsetInScalar = (text: string, node: YamlScalar, at: number): number | null => {
  if (typeof node.value !== 'string' || node.block) return null
  const quote = node.plain ? 0 : 1
  const written = text.slice(node.start + quote, node.end - quote)
  return written === node.value ? node.start + quote + at : null
}

/** Cuts the blanks behind the expression that a scalar holds: before the closing quote, or of a block its last break. */
export const cutBehindFix = (text: string, node: YamlScalar): readonly QuickFix[] => {
  if (node.block) {
    const value = String(node.value)
    const clipped = /^[|>][ \t]*\r?\n/.test(text.slice(node.start, node.end))
    if (!clipped || value.replace(/\n$/, '') !== value.trimEnd()) return []
    return [quickFix('cut-behind', {}, [{ start: node.start + 1, end: node.start + 1, text: '-' }])]
  }
  const blanks = /[ \t]+(?=["']$)/.exec(text.slice(node.start, node.end))
  if (blanks === null) return []
  const start = node.start + blanks.index
  return [quickFix('cut-behind', {}, [{ start, end: start + blanks[0].length, text: '' }])]
}

/** Writes something else where a node stands. */
export const writeFix = ({ start, end }: Span, text: string): readonly QuickFix[] => [
  quickFix('quote-parameter', { text }, [{ start, end, text }]),
]
