import type { Num } from '../runtime/arithmetic.ts'
import { add, divide, floorDivide, multiply, negate, power, remainder, subtract } from '../runtime/arithmetic.ts'
import type { Order } from '../runtime/compare.ts'
import { ordered } from '../runtime/compare.ts'
import { equal } from '../runtime/equal.ts'
import { typeError } from '../runtime/failure.ts'
import { getKey, isMapValue } from '../runtime/maps.ts'
import { isInt, isNumber } from '../runtime/numbers.ts'
import { PySet } from '../runtime/py-set.ts'
import { repeatItems, repeatText } from '../runtime/repeat.ts'
import type { Run } from '../runtime/run.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { Tuple } from '../runtime/sequences.ts'
import { typeName } from '../runtime/type-name.ts'
import { hashOf } from './hashable.ts'
import { Undefined } from './hosts.ts'
import { isIterable, itemsOf } from './iterate.ts'
import { percentFormat } from './percent-format.ts'
import { DictView } from './views.ts'

/** Fails when a value is undefined. */
export const defined = (value: RV): RV => {
  if (value instanceof Undefined && !value.isLenient) throw value.fail()
  return value
}

const number = (value: RV): Num | undefined => {
  if (isNumber(value)) return value
  return typeof value === 'boolean' ? Number(value) : undefined
}

const name = (value: RV): string => typeName(value, 'jinja')

/** Python's arithmetic between two values. @throws Failure with Python's words. */
export const binary = (op: string, left: RV, right: RV, run: Run): RV => {
  const [a, b] = [number(left), number(right)]
  if (a !== undefined && b !== undefined) return arithmetic(op, a, b, run)
  if (left instanceof Undefined) throw left.fail()
  if (op === '%' && typeof left === 'string') return percentFormat(left, right, run)
  if (right instanceof Undefined) throw right.fail()
  if (op === '+') return concatenate(left, right, run)
  if (op === '*') {
    const times = repeated(left, right, run) ?? repeated(right, left, run)
    if (times !== undefined) return times
    if (isSequence(left) || isSequence(right)) {
      throw typeError(`can't multiply sequence by non-int of type '${name(isSequence(left) ? right : left)}'`)
    }
  }
  if (op === '-' && left instanceof PySet && right instanceof PySet) {
    return new PySet(left.items().filter((item) => !right.has(item)))
  }
  throw unsupported(op === '**' ? '** or pow()' : op, left, right)
}

const unsupported = (op: string, left: RV, right: RV) =>
  typeError(`unsupported operand type(s) for ${op}: '${name(left)}' and '${name(right)}'`)

const arithmetic = (op: string, a: Num, b: Num, run: Run): RV => {
  switch (op) {
    case '+':
      return add(a, b)
    case '-':
      return subtract(a, b)
    case '*':
      return multiply(a, b, run.budget)
    case '/':
      return divide(a, b)
    case '//':
      return floorDivide(a, b)
    case '%':
      return remainder(a, b)
    default:
      return power(a, b, run.budget)
  }
}

const isSequence = (value: RV): boolean => typeof value === 'string' || Array.isArray(value) || value instanceof Tuple

const repeated = (value: RV, count: RV, run: Run): RV | undefined => {
  if (!isInt(count) && typeof count !== 'boolean') return undefined
  if (typeof value === 'string') return repeatText(value, count, run.budget)
  if (Array.isArray(value)) return repeatItems(value as readonly RV[], count, run.budget)
  return value instanceof Tuple ? new Tuple(repeatItems(value.items, count, run.budget)) : undefined
}

const concatenate = (left: RV, right: RV, run: Run): RV => {
  if (typeof left === 'string') {
    if (typeof right !== 'string') throw typeError(`can only concatenate str (not "${name(right)}") to str`)
    run.budget.take(left.length + right.length)
    return left + right
  }
  if (Array.isArray(left)) {
    if (!Array.isArray(right)) throw typeError(`can only concatenate list (not "${name(right)}") to list`)
    run.budget.take(left.length + right.length)
    return [...(left as readonly RV[]), ...(right as readonly RV[])]
  }
  if (left instanceof Tuple) {
    if (!(right instanceof Tuple)) throw typeError(`can only concatenate tuple (not "${name(right)}") to tuple`)
    run.budget.take(left.items.length + right.items.length)
    return new Tuple([...left.items, ...right.items])
  }
  throw unsupported('+', left, right)
}

/** `-x` and `+x`. */
export const unary = (op: '-' | '+', value: RV): RV => {
  const operand = number(defined(value))
  if (operand === undefined) throw typeError(`bad operand type for unary ${op}: '${name(value)}'`)
  return op === '-' ? negate(operand) : operand
}

/** `==`, `<`, `in` and the like. */
export const compare = (op: string, left: RV, right: RV, run: Run): boolean => {
  switch (op) {
    case '==':
      return equal(left, right, run.budget)
    case '!=':
      return !equal(left, right, run.budget)
    case 'in':
      return contains(right, left, run)
    case 'not in':
      return !contains(right, left, run)
    default:
      return ordered(defined(left), defined(right), op as Order, 'jinja')
  }
}

/** Python's `item in container`. */
export const contains = (container: RV, item: RV, run: Run): boolean => {
  if (typeof container === 'string') {
    if (item instanceof Undefined) throw item.fail()
    if (typeof item !== 'string') {
      throw typeError(`'in <string>' requires string as left operand, not ${name(item)}`)
    }
    run.budget.tick(container.length >>> 6)
    return container.includes(item)
  }
  if (isMapValue(container)) {
    return hashOf(item) !== undefined && getKey(container, item) !== undefined
  }
  if (container instanceof PySet) return container.has(item)
  if (container instanceof DictView && container.typeName === 'dict_keys') hashOf(item)
  if (container instanceof Undefined) return containsNothing(container)
  if (!isIterable(container)) throw typeError(`argument of type '${name(container)}' is not iterable`)
  return itemsOf(container, run).some((other) => equal(other, item, run.budget))
}

const containsNothing = (container: Undefined): boolean => {
  if (container.isLenient) return false
  throw container.fail()
}
