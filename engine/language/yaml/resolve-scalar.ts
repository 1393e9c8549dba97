import type { Value } from '../../data/values.ts'
import { Float } from '../../data/values.ts'

const words: ReadonlyMap<string, boolean> = new Map(
  ['yes', 'true', 'on', 'no', 'false', 'off'].flatMap((word, at) =>
    [word, word.toUpperCase(), word[0]?.toUpperCase() + word.slice(1)].map((form): [string, boolean] => [form, at < 3]),
  ),
)
/** What texts with a meaning begin with: signs, digits and the first letters of the words. */
const mayMeanMore = /^(?:[-+.0-9~yYtToOnNfF]|$)/
const nothing = /^(?:~|null|Null|NULL)?$/
const integer = /^[-+]?(?:0b[01_]+|0x[0-9a-fA-F_]+|0[0-7_]*|[1-9][0-9_]*)$/
const sexagesimal = /^[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+$/
const double = /^[-+]?(?:[0-9][0-9_]*)\.[0-9_]*(?:[eE][-+][0-9]+)?$|^\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?$/
const sexagesimalDouble = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/
const infinite = /^[-+]?\.(?:inf|Inf|INF)$/
const notANumber = /^\.(?:nan|NaN|NAN)$/
const date =
  /^\d{4}-\d\d-\d\d$|^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?$/

/** True for the words that YAML 1.1 reads as booleans although they look like texts (`on`, `no`). */
export const isOddBoolean = (source: string): boolean => words.has(source) && !/^[tf]/i.test(source)

/** True for what YAML 1.1 reads as a number although it looks like a time (`1:30`) or keeps a leading zero (`012`). */
export const isOddNumber = (source: string): boolean =>
  (/^[-+]?0[0-7_]*[1-7][0-7_]*$/.test(source) && integer.test(source)) ||
  (source.includes(':') && (sexagesimal.test(source) || sexagesimalDouble.test(source)))

/** True when a plain scalar means a date or a point in time. */
export const isDate = (source: string): boolean => /^\d{4}-/.test(source) && date.test(source)

/** What a plain scalar means in YAML 1.1, as PyYAML's safe loader reads it; a date stays its text. */
export const resolveScalar = (source: string): Value => {
  if (!mayMeanMore.test(source)) return source
  if (nothing.test(source)) return null
  const word = words.get(source)
  if (word !== undefined) return word
  if (!/^[-+.0-9]/.test(source)) return source
  if (integer.test(source)) return integerOf(source) ?? source
  if (double.test(source)) return floatOf(Number(source.replaceAll('_', '')))
  if (sexagesimal.test(source)) return sexagesimalOf(source)
  if (sexagesimalDouble.test(source)) return sexagesimalFloat(source)
  if (infinite.test(source))
    return new Float(source.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY)
  return notANumber.test(source) ? new Float(Number.NaN) : source
}

const floatOf = (value: number): Value => (Number.isInteger(value) ? new Float(value) : value)

const intOf = (value: bigint): Value =>
  value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value

/** Decimal, and small enough to be exact. */
const plainDigits = /^[1-9]\d{0,14}$/

const integerOf = (source: string): Value | undefined => {
  if (plainDigits.test(source)) return Number(source)
  const digits = source.replace(/[-+_]/g, '')
  if (/^0[bx]?$/.test(digits)) return digits === '0' ? 0 : undefined
  const value = BigInt(/^0[0-7]/.test(digits) ? `0o${digits.slice(1)}` : digits)
  return intOf(source.startsWith('-') ? -value : value)
}

const sexagesimalOf = (source: string): Value => {
  const parts = source.replace(/[-+_]/g, '').split(':')
  const value = parts.reduce((sum, part) => sum * 60n + BigInt(part), 0n)
  return intOf(source.startsWith('-') ? -value : value)
}

const sexagesimalFloat = (source: string): Value => {
  const parts = source.replace(/[-+_]/g, '').split(':')
  const value = parts.reduce((sum, part) => sum * 60 + Number(part), 0)
  return floatOf(source.startsWith('-') ? -value : value)
}
