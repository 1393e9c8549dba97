import { charsOf, textLength } from './text.ts'

/** Python's `str.title`: each run of letters begins with a capital. */
export const titleText = (text: string): string => text.replace(/\p{L}+/gu, (word) => capitalizeText(word))

/** Python's `str.capitalize`. */
export const capitalizeText = (text: string): string => {
  const [first = '', ...rest] = charsOf(text)
  return first.toUpperCase() + rest.join('').toLowerCase()
}

/** Python's `str.swapcase`. */
export const swapCase = (text: string): string =>
  charsOf(text)
    .map((char) => (char === char.toUpperCase() ? char.toLowerCase() : char.toUpperCase()))
    .join('')

/** Python's `ljust`, `rjust` and `center`, which puts the odd blank as Python does. */
export const centerText = (text: string, width: number, fill: string, align: 'left' | 'right' | 'center'): string => {
  const missing = width - textLength(text)
  if (missing <= 0) return text
  if (align === 'left') return text + fill.repeat(missing)
  if (align === 'right') return fill.repeat(missing) + text
  const left = Math.floor(missing / 2) + (missing & width & 1)
  return fill.repeat(left) + text + fill.repeat(missing - left)
}
