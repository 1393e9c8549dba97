const astral = /[\ud800-\udbff]/

/** True when code units and code points differ in the text. */
export const hasAstral = (text: string): boolean => astral.test(text)

/** Length in code points. */
export const textLength = (text: string): number => {
  if (!hasAstral(text)) return text.length
  let count = 0
  for (const _ of text) count++
  return count
}

/** Part of a text by code points; both bounds at or above zero. */
export const sliceText = (text: string, start: number, end: number): string => {
  if (start >= end) return ''
  return hasAstral(text) ? Array.from(text).slice(start, end).join('') : text.slice(start, end)
}

/** The text's code points as texts. */
export const charsOf = (text: string): string[] => (hasAstral(text) ? Array.from(text) : text.split(''))

/** Python's whitespace. */
export const isSpace = (char: string): boolean => /^[\s\u001c-\u001f\u0085]$/.test(char) && char !== '\ufeff'

/** Position by code units as position by code points. */
export const pointIndex = (text: string, unit: number): number =>
  hasAstral(text) ? textLength(text.slice(0, unit)) : unit

/** Position by code points as position by code units. */
export const unitIndex = (text: string, point: number): number =>
  hasAstral(text) ? Array.from(text).slice(0, point).join('').length : Math.min(point, text.length)

/** Order by code points, as Python compares strings. */
export const compareText = (left: string, right: string): number => {
  if (left === right) return 0
  if (!hasAstral(left) && !hasAstral(right)) return left < right ? -1 : 1
  const [a, b] = [Array.from(left), Array.from(right)]
  for (let at = 0; at < a.length && at < b.length; at++) {
    const difference = (a[at]?.codePointAt(0) ?? 0) - (b[at]?.codePointAt(0) ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
