import { floatText } from '../../data/float-text.ts'
import { DateTime } from '../dates/date-time.ts'
import { formatDate } from '../dates/format.ts'
import { exactDecimal, roundDecimal } from './arithmetic.ts'
import type { Budget } from './budget.ts'
import { typeError, valueError } from './failure.ts'
import { asDouble, isFloat, isInt, isNumber } from './numbers.ts'
import { strOf } from './repr.ts'
import type { Dialect, RV } from './runtime-value.ts'
import { sliceText, textLength } from './text.ts'
import { typeName } from './type-name.ts'

interface Spec {
  readonly fill: string
  readonly align: string
  readonly sign: string
  readonly alternate: boolean
  readonly width: number
  readonly grouping: string
  readonly precision: number | null
  readonly type: string
}

const pattern = /^(?:([\s\S])?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([a-zA-Z%])?$/u

/** Python's `format(value, spec)`. */
export const formatValue = (value: RV, spec: string, dialect: Dialect, budget: Budget): string => {
  if (spec === '') return strOf(value, dialect)
  if (value instanceof DateTime) return formatDate(value, spec)
  const match = pattern.exec(spec)
  const kind = typeName(value, dialect)
  if (typeof value !== 'string' && !isNumber(value) && typeof value !== 'boolean') {
    throw typeError(`unsupported format string passed to ${kind}.__format__`)
  }
  if (!match) throw valueError(`Invalid format specifier '${spec}' for object of type '${kind}'`)
  const zero = match[6] !== undefined
  const parsed: Spec = {
    fill: match[1] ?? (zero ? '0' : ' '),
    align: match[2] ?? (zero && typeof value !== 'string' ? '=' : ''),
    sign: match[3] ?? '-',
    alternate: match[5] !== undefined,
    width: Number(match[7] ?? 0),
    grouping: match[8] ?? '',
    precision: match[9] === undefined ? null : Number(match[9]),
    type: match[10] ?? '',
  }
  budget.take(parsed.width + (parsed.precision ?? 0))
  if (typeof value === 'string') return formatString(value, parsed, kind)
  const number = typeof value === 'boolean' ? Number(value) : value
  return isInt(number) && !'eEfFgG%'.includes(parsed.type || 'd')
    ? formatInteger(BigInt(number), parsed, kind)
    : formatDouble(asDouble(number), parsed, kind, isFloat(number))
}

const unknownCode = (type: string, kind: string): never => {
  throw valueError(`Unknown format code '${type}' for object of type '${kind}'`)
}

const formatString = (text: string, spec: Spec, kind: string): string => {
  if (spec.type !== '' && spec.type !== 's') unknownCode(spec.type, kind)
  if (spec.align === '=') throw valueError("'=' alignment not allowed in string format specifier")
  if (spec.sign !== '-') throw valueError('Sign not allowed in string format specifier')
  return pad('', spec.precision === null ? text : sliceText(text, 0, spec.precision), spec, '<')
}

const pad = (sign: string, body: string, spec: Spec, otherwise: string): string => {
  const missing = spec.width - textLength(sign) - textLength(body)
  if (missing <= 0) return sign + body
  const align = spec.align || otherwise
  if (align === '=') return sign + spec.fill.repeat(missing) + body
  const left = align === '<' ? 0 : align === '>' ? missing : Math.floor(missing / 2)
  return spec.fill.repeat(left) + sign + body + spec.fill.repeat(missing - left)
}

const signOf = (negative: boolean, spec: Spec): string => (negative ? '-' : spec.sign === '-' ? '' : spec.sign)

const grouped = (digits: string, separator: string, size = 3): string =>
  separator === '' ? digits : digits.replace(new RegExp(`\\B(?=(?:[0-9a-fA-F]{${size}})+$)`, 'g'), separator)

const formatInteger = (value: bigint, spec: Spec, kind: string): string => {
  if (spec.precision !== null) throw valueError('Precision not allowed in integer format specifier')
  const size = value < 0n ? -value : value
  const sign = signOf(value < 0n, spec)
  switch (spec.type) {
    case '':
    case 'd':
    case 'n':
      return pad(sign, grouped(size.toString(), spec.grouping), spec, '>')
    case 'b':
    case 'o':
    case 'x':
    case 'X': {
      const radix = spec.type === 'b' ? 2 : spec.type === 'o' ? 8 : 16
      const digits = grouped(size.toString(radix), spec.grouping, 4)
      const prefix = spec.alternate ? `0${spec.type}` : ''
      return pad(sign + prefix, spec.type === 'X' ? digits.toUpperCase() : digits, spec, '>')
    }
    case 'c':
      return pad('', String.fromCodePoint(Number(size)), spec, '<')
    default:
      return unknownCode(spec.type, kind)
  }
}

const formatDouble = (value: number, spec: Spec, kind: string, isDouble: boolean): string => {
  const negative = value < 0 || Object.is(value, -0)
  const sign = signOf(negative, spec)
  const size = Math.abs(value)
  if (!Number.isFinite(value)) {
    const text = Number.isNaN(value) ? 'nan' : 'inf'
    return pad(sign, /[A-Z]/.test(spec.type) ? text.toUpperCase() : text, spec, '>')
  }
  const body = doubleDigits(size, spec, kind, isDouble)
  const [whole = '', ...rest] = body.split(/(?=[.e%E])/)
  return pad(sign, grouped(whole, spec.grouping) + rest.join(''), spec, '>')
}

const doubleDigits = (size: number, spec: Spec, kind: string, isDouble: boolean): string => {
  const precision = spec.precision ?? 6
  switch (spec.type) {
    case 'f':
    case 'F':
      return fixed(size, precision)
    case '%':
      return `${fixed(size * 100, precision)}%`
    case 'e':
    case 'E': {
      const text = exponential(size, precision)
      return spec.type === 'E' ? text.toUpperCase() : text
    }
    case 'g':
    case 'G': {
      const text = general(size, spec.precision ?? 6, spec.alternate)
      return spec.type === 'G' ? text.toUpperCase() : text
    }
    case '':
    case 'n':
      if (spec.precision === null) return isDouble ? floatText(size) : String(size)
      return withPoint(general(size, spec.precision, false, true))
    default:
      return unknownCode(spec.type, kind)
  }
}

const withPoint = (text: string): string => (/[.e]/.test(text) ? text : `${text}.0`)

/** Fixed-point digits, rounded half to even on the exact value. */
export const fixed = (size: number, places: number): string => roundDecimal(exactDecimal(size), places)

/** Exponential digits; the exponent has two digits at least. */
export const exponential = (size: number, places: number): string => {
  const [digits = '', exponent = '+0'] = size.toExponential(Math.min(places, 100)).split('e')
  const padded = `${digits}${places > 100 ? '0'.repeat(places - 100) : ''}`
  return `${padded}e${exponent[0]}${exponent.slice(1).padStart(2, '0')}`
}

/** The shorter of fixed and exponential digits, trailing zeros dropped. */
export const general = (size: number, digits: number, keepZeros: boolean, strict = false): string => {
  const significant = Math.max(1, digits)
  const exponent = size === 0 ? 0 : Number(size.toExponential(Math.min(significant - 1, 100)).split('e')[1])
  const trim = (text: string): string => (keepZeros || !text.includes('.') ? text : text.replace(/\.?0+$/, ''))
  if (exponent < -4 || exponent >= (strict ? significant - 1 || significant : significant)) {
    const [mantissa = '', power = ''] = exponential(size, significant - 1).split('e')
    return `${trim(mantissa)}e${power}`
  }
  return trim(fixed(size, Math.max(0, significant - 1 - exponent)))
}
