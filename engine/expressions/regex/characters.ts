import { spaceClass } from '../runtime/text.ts'
import type { Matcher } from './ast.ts'

const memo = (pattern: RegExp): Matcher => {
  const ascii = Array.from({ length: 128 }, (_, code) => pattern.test(String.fromCharCode(code)))
  return (code) => (code < 128 ? (ascii[code] as boolean) : pattern.test(String.fromCodePoint(code)))
}

export const isWord = memo(/[\p{L}\p{N}_]/u)
export const isDigit = memo(/\p{Nd}/u)
export const isSpace = memo(new RegExp(`[${spaceClass}]`))
const asciiOnly =
  (matcher: Matcher): Matcher =>
  (code) =>
    code < 128 && matcher(code)

/** The class of an escape such as `\d`; undefined when it is none. */
export const classOf = (letter: string, ascii: boolean): Matcher | undefined => {
  const lower = letter.toLowerCase()
  const found = lower === 'w' ? isWord : lower === 'd' ? isDigit : lower === 's' ? isSpace : undefined
  if (found === undefined) return undefined
  const matcher = ascii ? asciiOnly(found) : found
  return letter === lower ? matcher : (code) => !matcher(code)
}

const lowered = new Map<number, number>()

/** The lower case of a character, itself where that is not one character. */
export const lowerOf = (code: number): number => {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code
  let out = lowered.get(code)
  if (out === undefined) {
    const text = String.fromCodePoint(code).toLowerCase()
    const first = text.codePointAt(0) as number
    out = text.length === String.fromCodePoint(first).length ? first : code
    if (lowered.size < 4096) lowered.set(code, out)
  }
  return out
}

const upperOf = (code: number): number => {
  const text = String.fromCodePoint(code).toUpperCase()
  const first = text.codePointAt(0) as number
  return text.length === String.fromCodePoint(first).length ? first : code
}

/** The same class whatever the case. */
export const anyCase =
  (matcher: Matcher): Matcher =>
  (code) =>
    matcher(code) || matcher(lowerOf(code)) || matcher(upperOf(code))

/** One character. */
export const oneCharacter = (wanted: number, ignoreCase: boolean): Matcher => {
  if (!ignoreCase) return (code) => code === wanted
  const lower = lowerOf(wanted)
  return (code) => code === wanted || lowerOf(code) === lower
}
