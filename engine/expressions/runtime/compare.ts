import { DateOnly } from '../dates/date-only.ts'
import { DateTime } from '../dates/date-time.ts'
import { TimeSpan } from '../dates/time-span.ts'
import { Budget } from './budget.ts'
import { equal } from './equal.ts'
import { typeError } from './failure.ts'
import { Host } from './host.ts'
import { asComparable, isNumber } from './numbers.ts'
import { PySet } from './py-set.ts'
import type { Dialect, RV } from './runtime-value.ts'
import { PyList, Tuple } from './sequences.ts'
import { compareText } from './text.ts'
import { typeName } from './type-name.ts'

export type Order = '<' | '<=' | '>' | '>='

/** Python's ordering of two values. @throws Failure when their kinds have none. */
export const ordered = (left: RV, right: RV, order: Order, dialect: Dialect): boolean => {
  const [a, b] = [left, right]
  if ((isNumber(a) || typeof a === 'boolean') && (isNumber(b) || typeof b === 'boolean')) {
    const [x, y] = [asComparable(a), asComparable(b)]
    return order === '<' ? x < y : order === '<=' ? x <= y : order === '>' ? x > y : x >= y
  }
  if (a instanceof Host) a.beforeOrdering()
  if (b instanceof Host) b.beforeOrdering()
  if (a instanceof PySet && b instanceof PySet) return subset(a, b, order)
  return holds(threeWay(a, b, order, dialect), order)
}

const holds = (result: number, order: Order): boolean =>
  order === '<' ? result < 0 : order === '<=' ? result <= 0 : order === '>' ? result > 0 : result >= 0

const threeWay = (a: RV, b: RV, order: Order, dialect: Dialect): number => {
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b)
  if (a instanceof DateTime && b instanceof DateTime) {
    if ((a.offset === null) !== (b.offset === null)) {
      throw typeError("can't compare offset-naive and offset-aware datetimes")
    }
    return sign(a.instant - b.instant)
  }
  if (a instanceof TimeSpan && b instanceof TimeSpan) return sign(a.microseconds - b.microseconds)
  if (a instanceof DateOnly && b instanceof DateOnly) return a.days - b.days
  if (Array.isArray(a) && Array.isArray(b)) return itemwise(a, b, order, dialect)
  if (a instanceof Tuple && b instanceof Tuple) return itemwise(a.items, b.items, order, dialect)
  if (a instanceof PyList && b instanceof PyList) return itemwise(a.items, b.items, order, dialect)
  const names = `'${typeName(a, dialect)}' and '${typeName(b, dialect)}'`
  throw typeError(`'${order}' not supported between instances of ${names}`)
}

const sign = (value: bigint): number => (value < 0n ? -1 : value > 0n ? 1 : 0)

/** The first pair of different items decides, then the length. */
const itemwise = (a: readonly RV[], b: readonly RV[], order: Order, dialect: Dialect): number => {
  if (a === b) return 0
  const budget = new Budget(undefined)
  for (let at = 0; at < a.length && at < b.length; at++) {
    const [x, y] = [a[at] as RV, b[at] as RV]
    if (equal(x, y, budget)) continue
    return ordered(x, y, order, dialect) === (order === '<' || order === '<=') ? -1 : 1
  }
  return a.length - b.length
}

const subset = (a: PySet, b: PySet, order: Order): boolean => {
  if (order === '>' || order === '>=') return subset(b, a, order === '>' ? '<' : '<=')
  return (order === '<=' ? a.size <= b.size : a.size < b.size) && a.items().every((item) => b.has(item))
}
