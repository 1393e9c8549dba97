import type { Num } from '../../runtime/arithmetic.ts'
import { negate, power, remainder, roundTo } from '../../runtime/arithmetic.ts'
import { Failure, typeError, valueError } from '../../runtime/failure.ts'
import { asComparable, asDouble, isFloat, isInt, isNumber, toFloat, toInt } from '../../runtime/numbers.ts'
import { parseFloatText, parseIntText } from '../../runtime/parse-number.ts'
import { reprOf } from '../../runtime/repr.ts'
import type { RV } from '../../runtime/runtime-value.ts'
import { typeName } from '../../runtime/type-name.ts'
import type { Library } from '../overload.ts'
import { optional, param } from '../overload.ts'
import { any, integer, number, numberOrNull } from '../param-types.ts'
import { greater } from './ordering.ts'

const big = (value: number | bigint | boolean): bigint => BigInt(value)

const notWhole = (from: RV, to: RV): Failure => {
  if (isNumber(from) && isNumber(to)) return valueError(`non-integer arg ${isInt(from) ? 2 : 1} for randrange()`)
  const [kind, other] = [typeName(to, 'yaql'), typeof to === 'string']
  return typeError(
    other ? `can only concatenate str (not "int") to str` : `unsupported operand type(s) for +: '${kind}' and 'int'`,
  )
}

/** §7.2: mathematics. */
export const addMath = (library: Library): void => {
  library.add('F', 'abs', [param('op', number)], (_context, op) => (asComparable(op) < 0 ? negate(op) : plus(op)))
  library.add('F', 'int', [param('value', any)], (_context, value) => intOf(value))
  library.add('F', 'float', [param('value', any)], (_context, value) => floatOf(value))
  library.add('F', 'round', [param('number', number), optional('ndigits', integer, 0)], (_context, value, digits) =>
    roundTo(value, Number(digits)),
  )
  library.add('F', 'max', [param('a', any), param('b', any)], (_context, a, b) => (greater(b, a) ? b : a))
  library.add('F', 'min', [param('a', any), param('b', any)], (_context, a, b) => (greater(b, a) ? a : b))
  library.add(
    'F',
    'pow',
    [param('a', number), param('b', number), optional('c', numberOrNull, null)],
    ({ run }, a, b, c) => (c === null ? power(a, b, run.budget) : modularPower(a, b, c)),
  )
  library.add('F', 'sign', [param('num', number)], (_context, value) => {
    const x = asComparable(value)
    return x > 0 ? 1 : x < 0 ? -1 : 0
  })
  library.add('F', 'random', [], ({ run }) => toFloat(run.functions.random()))
  library.add('F', 'random', [param('from', any), param('to', any)], ({ run }, from, to) => {
    if (!isInt(from) || !isInt(to)) throw notWhole(from, to)
    const size = big(to) - big(from) + 1n
    if (size <= 0n) throw valueError(`empty range for randrange() (${from}, ${big(to) + 1n}, ${size})`)
    return toInt(big(from) + BigInt(Math.floor(run.functions.random() * Number(size))))
  })
  addBits(library)
  library.add('F', 'isInteger', [param('value', any)], (_context, value) => isInt(value))
  library.add('F', 'isNumber', [param('value', any)], (_context, value) => isNumber(value))
  library.add('F', 'hex', [param('num', numberOrNull)], (_context, value) => {
    if (value === null || isFloat(value)) {
      throw typeError(`'${typeName(value, 'yaql')}' object cannot be interpreted as an integer`)
    }
    const hex = big(value)
    return hex < 0n ? `-0x${(-hex).toString(16)}` : `0x${hex.toString(16)}`
  })
  library.add('F', '#unary_operator_-', [param('op', number)], (_context, op) => negate(op))
  library.add('F', '#unary_operator_+', [param('op', number)], (_context, op) => plus(op))
}

const plus = (value: Num): Num => value

const addBits = (library: Library): void => {
  const two = [param('left', integer), param('right', integer)] as const
  const add = (name: string, combine: (left: bigint, right: bigint) => bigint): void =>
    library.add('F', name, two, (_context, left, right) => {
      const bits = combine(big(left), big(right))
      return typeof left === 'boolean' && typeof right === 'boolean' ? bits !== 0n : toInt(bits)
    })
  add('bitwiseAnd', (left, right) => left & right)
  add('bitwiseOr', (left, right) => left | right)
  add('bitwiseXor', (left, right) => left ^ right)
  library.add('F', 'bitwiseNot', [param('arg', integer)], (_context, value) => toInt(~big(value)))
  const shift = [param('value', integer), param('bitsNumber', integer)] as const
  library.add('F', 'shiftBitsLeft', shift, ({ run }, value, bits) => {
    if (Number(bits) < 0) throw valueError('negative shift count')
    run.budget.take(Number(bits) / 4)
    return toInt(big(value) << big(bits))
  })
  library.add('F', 'shiftBitsRight', shift, (_context, value, bits) => {
    if (Number(bits) < 0) throw valueError('negative shift count')
    return toInt(big(value) >> big(bits))
  })
}

const intOf = (value: RV): RV => {
  if (value === null) return 0
  if (typeof value === 'boolean') return Number(value)
  if (isFloat(value)) return doubleToInt(asDouble(value))
  if (isInt(value)) return value
  if (typeof value !== 'string') throw notANumber('int', value)
  const parsed = parseIntText(value)
  if (parsed === undefined) throw valueError(`invalid literal for int() with base 10: ${reprOf(value, 'yaql')}`)
  return parsed
}

const doubleToInt = (value: number): RV => {
  if (Number.isNaN(value)) throw valueError('cannot convert float NaN to integer')
  if (!Number.isFinite(value)) throw new Failure('OverflowError', 'cannot convert float infinity to integer')
  return toInt(BigInt(Math.trunc(value)))
}

const floatOf = (value: RV): RV => {
  if (value === null) return toFloat(0)
  if (isNumber(value) || typeof value === 'boolean') return toFloat(asDouble(value))
  if (typeof value !== 'string') throw notANumber('float', value)
  const parsed = parseFloatText(value)
  if (parsed === undefined) throw valueError(`could not convert string to float: ${reprOf(value, 'yaql')}`)
  return toFloat(parsed)
}

const modules: ReadonlyMap<string, string> = new Map([
  ['datetime', 'datetime.datetime'],
  ['timedelta', 'datetime.timedelta'],
  ['Pattern', 're.Pattern'],
])

const notANumber = (name: string, value: RV): Failure => {
  const kind = modules.get(typeName(value, 'yaql')) ?? typeName(value, 'yaql')
  return typeError(
    name === 'int'
      ? `int() argument must be a string, a bytes-like object or a real number, not '${kind}'`
      : `float() argument must be a string or a real number, not '${kind}'`,
  )
}

const modularPower = (a: Num, b: Num, c: Num): RV => {
  if (!isInt(a) || !isInt(b) || !isInt(c)) {
    throw typeError('pow() 3rd argument not allowed unless all arguments are integers')
  }
  let [base, exponent, result] = [big(a), big(b), 1n]
  const modulus = big(c)
  if (modulus === 0n) throw valueError('pow() 3rd argument cannot be 0')
  if (exponent < 0n) throw valueError('base is not invertible for the given modulus')
  base %= modulus
  for (; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % modulus
    base = (base * base) % modulus
  }
  return remainder(toInt(result), c)
}
