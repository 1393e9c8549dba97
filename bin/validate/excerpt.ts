import type { SourceRange } from '../../engine/language/spec.ts'

/** Longer lines are shown from some characters before the place. */
const widest = 120
const before = 40

/** The line a problem stands on, with carets below what is wrong (to the end of the line when it goes further). */
export const excerpt = (text: string, { start, end, line, column }: SourceRange): string => {
  const lineStart = start - column + 1
  const next = text.indexOf('\n', start)
  const whole = text.slice(lineStart, next < 0 ? text.length : next).replace(/\r$/, '')
  const from = whole.length > widest && column > before ? column - before : 0
  const shown = whole.slice(from, from + widest)
  const at = column - 1 - from
  const length = Math.max(1, Math.min(end - start, shown.length - at))
  const gutter = `${line} | `
  // Tabs stay tabs, so that the carets stand below their characters however wide a tab is.
  const margin = shown.slice(0, at).replace(/[^\t]/g, ' ')
  return `${gutter}${shown}\n${' '.repeat(gutter.length - 2)}| ${margin}${'^'.repeat(length)}`
}
