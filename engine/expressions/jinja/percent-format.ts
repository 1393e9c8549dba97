import { Failure, typeError, valueError } from '../runtime/failure.ts'
import { exponential, fixed, general } from '../runtime/format-spec.ts'
import { getKey, isMapValue } from '../runtime/maps.ts'
import { asDouble, isInt, isNumber } from '../runtime/numbers.ts'
import { reprOf, strOf } from '../runtime/repr.ts'
import type { Run } from '../runtime/run.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { Tuple } from '../runtime/sequences.ts'
import { sliceText, textLength } from '../runtime/text.ts'
import { typeName } from '../runtime/type-name.ts'
import { Range } from './hosts.ts'

const directive = /%(?:\(([^)]*)\))?([-+ #0]*)(\*|\d+)?(?:\.(\*|\d+)?)?[hlL]?([\s\S])?/g

/** Python's `text % values`. */
export const percentFormat = (template: string, values: RV, run: Run): string => {
  const items = values instanceof Tuple ? values.items : [values]
  const isMap = isMapValue(values)
  let used = 0
  const next = (): RV => {
    const value = items[used++]
    if (value === undefined) throw typeError('not enough arguments for format string')
    return value
  }
  const star = (text: string | undefined): number | undefined => {
    if (text === undefined || text === '') return undefined
    if (text !== '*') return Number(text)
    const value = next()
    if (!isInt(value)) throw typeError('* wants int')
    return Number(value)
  }
  let named = false
  const out = template.replace(directive, (all, key, flags, width, precision, letter, at: number) => {
    if (letter === undefined) throw valueError('incomplete format')
    if (letter === '%') return '%'
    const size = star(width as string | undefined)
    const digits = all.includes('.') ? (star(precision as string | undefined) ?? 0) : undefined
    let value: RV
    if (key !== undefined) {
      if (!isMap) throw typeError('format requires a mapping')
      const found = getKey(values, key as string)
      if (found === undefined) throw new Failure('KeyError', reprOf(key as string, 'jinja'))
      named = true
      value = found
    } else value = next()
    run.budget.take((size ?? 0) + (digits ?? 0))
    return convert(value, letter as string, flags as string, Math.abs(size ?? 0), digits, (size ?? 0) < 0, at)
  })
  // What can be indexed may be meant to be read by name.
  const isIndexed = isMap || Array.isArray(values) || values instanceof Range
  if (!named && used < items.length && !isIndexed) {
    throw typeError('not all arguments converted during string formatting')
  }
  run.budget.take(out.length)
  return out
}

/** `%c`: a character, or its number. */
const charOf = (value: RV): string => {
  if (typeof value === 'string' && textLength(value) === 1) return value
  if (!isInt(value) && typeof value !== 'boolean') throw typeError('%c requires int or char')
  const code = Number(value)
  if (code < 0 || code > 0x10ffff) throw new Failure('OverflowError', '%c arg not in range(0x110000)')
  return String.fromCodePoint(code)
}

const convert = (
  value: RV,
  letter: string,
  flags: string,
  width: number,
  precision: number | undefined,
  negativeWidth: boolean,
  at: number,
): string => {
  const left = flags.includes('-') || negativeWidth
  const pad = (sign: string, body: string, zero: boolean): string => {
    const missing = width - textLength(sign) - textLength(body)
    if (missing <= 0) return sign + body
    if (left) return sign + body + ' '.repeat(missing)
    return zero ? sign + '0'.repeat(missing) + body : ' '.repeat(missing) + sign + body
  }
  switch (letter) {
    case 's':
    case 'r':
    case 'a': {
      const text = letter === 's' ? strOf(value, 'jinja') : reprOf(value, 'jinja')
      return pad('', precision === undefined ? text : sliceText(text, 0, precision), false)
    }
    case 'c':
      return pad('', charOf(value), false)
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X': {
      const [sign, digits] = integerDigits(value, letter, flags)
      return pad(sign, precision === undefined ? digits : digits.padStart(precision, '0'), flags.includes('0'))
    }
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': {
      const [sign, digits] = doubleDigits(value, letter, flags, precision ?? 6)
      return pad(sign, digits, flags.includes('0'))
    }
    default:
      throw valueError(
        `unsupported format character '${letter}' (0x${letter.charCodeAt(0).toString(16)}) at index ${at + 1}`,
      )
  }
}

const signOf = (negative: boolean, flags: string): string =>
  negative ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : ''

const integerDigits = (value: RV, letter: string, flags: string): [string, string] => {
  const isNumeric = isNumber(value) || typeof value === 'boolean'
  if (!isNumeric || (!'diu'.includes(letter) && !isInt(value) && typeof value !== 'boolean')) {
    const wanted = 'diu'.includes(letter) ? 'a real number is required' : 'an integer is required'
    throw typeError(`%${letter} format: ${wanted}, not ${typeName(value, 'jinja')}`)
  }
  const whole = isInt(value) ? BigInt(value) : BigInt(Math.trunc(asDouble(value)))
  const size = whole < 0n ? -whole : whole
  const radix = letter === 'o' ? 8 : letter === 'x' || letter === 'X' ? 16 : 10
  const prefix = flags.includes('#') && radix !== 10 ? `0${letter}` : ''
  const digits = letter === 'X' ? size.toString(16).toUpperCase() : size.toString(radix)
  return [signOf(whole < 0n, flags) + prefix, digits]
}

const doubleDigits = (value: RV, letter: string, flags: string, precision: number): [string, string] => {
  if (!isNumber(value) && typeof value !== 'boolean') {
    throw typeError(`must be real number, not ${typeName(value, 'jinja')}`)
  }
  const double = asDouble(value)
  const sign = signOf(double < 0 || Object.is(double, -0), flags)
  const size = Math.abs(double)
  const lower = letter.toLowerCase()
  const digits = Number.isNaN(double)
    ? 'nan'
    : size === Number.POSITIVE_INFINITY
      ? 'inf'
      : lower === 'f'
        ? fixed(size, precision)
        : lower === 'e'
          ? exponential(size, precision)
          : general(size, precision, flags.includes('#'))
  return [sign, letter === lower ? digits : digits.toUpperCase()]
}
