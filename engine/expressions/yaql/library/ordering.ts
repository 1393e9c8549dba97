import { DateTime } from '../../dates/date-time.ts'
import { TimeSpan } from '../../dates/time-span.ts'
import type { Order } from '../../runtime/compare.ts'
import { ordered } from '../../runtime/compare.ts'
import { isNumber } from '../../runtime/numbers.ts'
import { PySet } from '../../runtime/py-set.ts'
import type { RV } from '../../runtime/runtime-value.ts'
import { noMatch } from '../dispatch.ts'
import { isSetLike } from '../param-types.ts'
import { toSet } from '../to-set.ts'

/**
 * YAQL's `<`, `<=`, `>`, `>=`: numbers (booleans are none), texts, sets, dates, timespans, and null, which is smaller
 * than anything.
 */
export const compareValues = (left: RV, right: RV, order: Order): boolean => {
  if (left === null || right === null) {
    const [a, b] = [Number(left !== null), Number(right !== null)]
    return order === '<' ? a < b : order === '<=' ? a <= b : order === '>' ? a > b : a >= b
  }
  if (isSetLike(left) && isSetLike(right)) return ordered(toSet(left), toSet(right), order, 'yaql')
  if (!comparable(left, right)) throw noMatch(`#operator_${order}`, undefined)
  return ordered(left, right, order, 'yaql')
}

const comparable = (left: RV, right: RV): boolean =>
  (isNumber(left) && isNumber(right)) ||
  (typeof left === 'string' && typeof right === 'string') ||
  (left instanceof PySet && right instanceof PySet) ||
  (left instanceof DateTime && right instanceof DateTime) ||
  (left instanceof TimeSpan && right instanceof TimeSpan)

/** `>`, which `max`, `min` and sorting go by. */
export const greater = (left: RV, right: RV): boolean => compareValues(left, right, '>')

/** `<`. */
export const less = (left: RV, right: RV): boolean => compareValues(left, right, '<')
