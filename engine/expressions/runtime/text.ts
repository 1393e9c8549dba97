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

/** Members of a character class: Python's whitespace. Written as a text, since control characters are meant here. */
export const spaceClass = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'

/** Where `str.splitlines` breaks. */
export const lineBreak = '\\r\\n|[\\n\\r\\v\\f\\x1c-\\x1e\\x85\\u2028\\u2029]'

const space = new RegExp(`^[${spaceClass}]$`)

/** Python's whitespace. */
export const isSpace = (char: string): boolean => space.test(char)

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
