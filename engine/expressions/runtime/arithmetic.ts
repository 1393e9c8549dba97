import { Float } from '../../data/values.ts'
import type { Budget } from './budget.ts'
import { Failure } from './failure.ts'
import { asDouble, toFloat, toInt } from './numbers.ts'

/** A number for arithmetic; booleans count as 0 and 1 where a language lets them in. */
export type Num = number | bigint | Float

const bothInts = (a: Num, b: Num): boolean =>
  !(a instanceof Float) &&
  !(b instanceof Float) &&
  (typeof a === 'bigint' || Number.isInteger(a)) &&
  (typeof b === 'bigint' || Number.isInteger(b))

const big = (value: Num): bigint => BigInt(value as number | bigint)

/** Doubles out of integers too big for them fail in Python. */
const double = (value: Num): number => {
  const out = asDouble(value)
  if (typeof value === 'bigint' && !Number.isFinite(out)) {
    throw new Failure('OverflowError', 'int too large to convert to float')
  }
  return out
}

export const add = (a: Num, b: Num): Num => {
  if (!bothInts(a, b)) return toFloat(double(a) + double(b))
  const sum = Number(a) + Number(b)
  return Number.isSafeInteger(sum) && typeof a === 'number' && typeof b === 'number' ? sum : toInt(big(a) + big(b))
}

export const subtract = (a: Num, b: Num): Num => {
  if (!bothInts(a, b)) return toFloat(double(a) - double(b))
  const difference = Number(a) - Number(b)
  return Number.isSafeInteger(difference) && typeof a === 'number' && typeof b === 'number'
    ? difference
    : toInt(big(a) - big(b))
}

export const multiply = (a: Num, b: Num, budget: Budget): Num => {
  if (!bothInts(a, b)) return toFloat(double(a) * double(b))
  const product = Number(a) * Number(b)
  if (Number.isSafeInteger(product) && typeof a === 'number' && typeof b === 'number') return product + 0
  budget.take((bits(a) + bits(b)) * 20)
  return toInt(big(a) * big(b))
}

/** Size of an integer, roughly, in characters of output. */
const bits = (value: Num): number => (typeof value === 'bigint' ? value.toString(16).length : 16)

/** `//`: rounded down. */
export const floorDivide = (a: Num, b: Num, message = 'integer division or modulo by zero'): Num => {
  if (bothInts(a, b)) {
    if (Number(b) === 0) throw new Failure('ZeroDivisionError', message)
    if (typeof a === 'number' && typeof b === 'number') return Math.floor((a - modulo(a, b)) / b + 0.5) + 0
    const [x, y] = [big(a), big(b)]
    return toInt((x - (((x % y) + y) % y)) / y)
  }
  const [x, y] = [double(a), double(b)]
  if (y === 0) throw new Failure('ZeroDivisionError', 'float floor division by zero')
  return toFloat(floorOf(x, y))
}

const floorOf = (x: number, y: number): number => {
  const rest = floatModulo(x, y)
  const quotient = (x - rest) / y
  if (quotient === 0) return Object.is(x / y < 0, true) || Object.is(x / y, -0) ? -0 : 0
  const floor = Math.floor(quotient)
  return quotient - floor > 0.5 ? floor + 1 : floor
}

const modulo = (a: number, b: number): number => {
  const rest = a % b
  return (rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest) + 0
}

const floatModulo = (x: number, y: number): number => {
  const rest = x % y
  if (rest === 0) return y < 0 ? -0 : 0
  return rest < 0 !== y < 0 ? rest + y : rest
}

/** `/` of doubles, or of integers where it gives a double. */
export const divide = (a: Num, b: Num): Num => {
  if (bothInts(a, b)) {
    if (Number(b) === 0) throw new Failure('ZeroDivisionError', 'division by zero')
    return toFloat(trueDivide(a, b))
  }
  const [x, y] = [double(a), double(b)]
  if (y === 0) throw new Failure('ZeroDivisionError', 'float division by zero')
  return toFloat(x / y)
}

const trueDivide = (a: Num, b: Num): number => {
  if (typeof a === 'number' && typeof b === 'number') return a / b
  const out = nearestRatio(big(a), big(b))
  if (!Number.isFinite(out)) throw new Failure('OverflowError', 'integer division result too large for a float')
  return out
}

/** The double nearest to a fraction: its first 66 bits, and one more that tells whether others follow. */
const nearestRatio = (a: bigint, b: bigint): number => {
  const [top, bottom] = [a < 0n ? -a : a, b < 0n ? -b : b]
  const shift = bitsOf(bottom) - bitsOf(top) + 66
  const [scaled, divisor] = shift > 0 ? [top << BigInt(shift), bottom] : [top, bottom << BigInt(-shift)]
  const size = Number((scaled / divisor) | (scaled % divisor === 0n ? 0n : 1n))
  const half = Math.trunc(shift / 2)
  return (a < 0n !== b < 0n ? -size : size) / 2 ** half / 2 ** (shift - half)
}

const bitsOf = (value: bigint): number => (value === 0n ? 0 : value.toString(16).length * 4)

/** `%` of numbers: the result has the divisor's sign. */
export const remainder = (a: Num, b: Num): Num => {
  if (bothInts(a, b)) {
    if (Number(b) === 0) throw new Failure('ZeroDivisionError', 'integer modulo by zero')
    if (typeof a === 'number' && typeof b === 'number') return modulo(a, b)
    const y = big(b)
    return toInt(((big(a) % y) + y) % y)
  }
  const [x, y] = [double(a), double(b)]
  if (y === 0) throw new Failure('ZeroDivisionError', 'float modulo')
  return toFloat(floatModulo(x, y))
}

/** `**`: a negative exponent makes a double of integers. */
export const power = (a: Num, b: Num, budget: Budget): Num => {
  if (bothInts(a, b) && Number(b) >= 0) {
    const small = Number(a) ** Number(b)
    if (Number.isSafeInteger(small) && typeof a === 'number') return small + 0
    // Integers of that size are slow to print, and Python refuses to.
    budget.take(Math.ceil(bits(a) * Number(b) * 20))
    return toInt(big(a) ** big(b))
  }
  const [x, y] = [double(a), double(b)]
  if (x === 0 && y < 0) throw new Failure('ZeroDivisionError', '0.0 cannot be raised to a negative power')
  if (x < 0 && Number.isFinite(x) && Number.isFinite(y) && !Number.isInteger(y)) {
    throw new Failure('ValueError', 'a complex number is not a value')
  }
  const out = x === 1 ? 1 : x ** y
  if (!Number.isFinite(out) && Number.isFinite(x) && Number.isFinite(y)) {
    throw new Failure('OverflowError', "(34, 'Numerical result out of range')")
  }
  return toFloat(out)
}

export const negate = (a: Num): Num => {
  if (a instanceof Float) return toFloat(-a.value)
  return typeof a === 'bigint' ? toInt(-a) : -a + 0
}

/** Rounds half to even, as Python's `round(number, digits)`; an int stays one. */
export const roundTo = (value: Num, digits: number): Num => {
  if (bothInts(value, 0)) {
    if (digits >= 0) return value
    const unit = 10n ** BigInt(Math.min(-digits, 400))
    const x = big(value)
    const rest = ((x % unit) + unit) % unit
    const low = x - rest
    const up = rest * 2n > unit || (rest * 2n === unit && (low / unit) % 2n !== 0n)
    return toInt(up ? low + unit : low)
  }
  const x = asDouble(value)
  if (!Number.isFinite(x) || digits > 300) return toFloat(x)
  return toFloat(roundDouble(x, digits))
}

/** Exact: the double is written out in full and the decimal digits are rounded. */
const roundDouble = (x: number, digits: number): number => {
  if (digits > 0) {
    const exact = exactDecimal(x)
    return Number(roundDecimal(exact, digits))
  }
  if (digits === 0) {
    const floor = Math.floor(x)
    const rest = x - floor
    const out = rest < 0.5 || (rest === 0.5 && floor % 2 === 0) ? floor : floor + 1
    return out === 0 && (x < 0 || Object.is(x, -0)) ? -0 : out
  }
  const unit = 10 ** -digits
  if (!Number.isFinite(unit) || Math.abs(x) < unit / 2) return x < 0 ? -0 : 0
  return Number(roundTo(BigInt(Math.trunc(x)), digits)) || (x < 0 ? -0 : 0)
}

/** All decimal digits of a double. */
export const exactDecimal = (x: number): string => {
  let text = Math.abs(x).toFixed(0)
  if (Number.isInteger(x)) return `${x < 0 || Object.is(x, -0) ? '-' : ''}${BigInt(Math.abs(x))}.0`
  // A double with a fraction is below 2^53 and has at most 1074 binary places.
  let places = 0
  let scaled = Math.abs(x)
  while (!Number.isInteger(scaled)) {
    scaled *= 2
    places++
  }
  const digits = (BigInt(scaled) * 5n ** BigInt(places)).toString().padStart(places + 1, '0')
  text = `${digits.slice(0, digits.length - places)}.${digits.slice(digits.length - places)}`
  return x < 0 ? `-${text}` : text
}

/** Rounds a decimal text half to even at a number of places. */
export const roundDecimal = (text: string, places: number): string => {
  const negative = text.startsWith('-')
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.')
  const kept = fraction.slice(0, places).padEnd(places, '0')
  const rest = fraction.slice(places)
  let digits = BigInt(whole + kept)
  const half = `5${'0'.repeat(Math.max(rest.length - 1, 0))}`
  if (rest !== '' && (rest > half || (rest === half && digits % 2n === 1n))) digits += 1n
  const out = digits.toString().padStart(places + 1, '0')
  const cut = out.length - places
  return `${negative ? '-' : ''}${out.slice(0, cut)}${places > 0 ? `.${out.slice(cut)}` : ''}`
}
