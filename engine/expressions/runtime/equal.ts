import { DateOnly } from '../dates/date-only.ts'
import { DateTime } from '../dates/date-time.ts'
import { TimeSpan } from '../dates/time-span.ts'
import { Budget } from './budget.ts'
import { Host } from './host.ts'
import type { MapValue } from './maps.ts'
import { entriesOf, getKey, isMapValue, sizeOf } from './maps.ts'
import { asComparable, isNumber } from './numbers.ts'
import { PySet } from './py-set.ts'
import type { RV } from './runtime-value.ts'
import { PyList, Tuple } from './sequences.ts'

/** Python's `==`: numbers and booleans by value, sequences by position, maps and sets by content; never fails. */
export const equal = (left: RV, right: RV, budget?: Budget): boolean => {
  if (left === right) return true
  if (typeof left === 'string' || left === null) return right instanceof Host && right.equals(left)
  if (isNumber(left) || typeof left === 'boolean') {
    if (right instanceof Host) return right.equals(left)
    // biome-ignore lint/suspicious/noDoubleEquals: compares number with bigint exactly, as Python does
    return (isNumber(right) || typeof right === 'boolean') && asComparable(left) == asComparable(right)
  }
  if (left instanceof Host) return left.equals(right)
  if (right instanceof Host) return right.equals(left)
  if (Array.isArray(left))
    return (
      Array.isArray(right) && sameItems(left as readonly RV[], right as readonly RV[], budget ?? new Budget(undefined))
    )
  if (left instanceof Tuple)
    return right instanceof Tuple && sameItems(left.items, right.items, budget ?? new Budget(undefined))
  if (left instanceof PyList)
    return right instanceof PyList && sameItems(left.items, right.items, budget ?? new Budget(undefined))
  if (left instanceof PySet) return right instanceof PySet && sameMembers(left, right)
  if (left instanceof DateTime) return right instanceof DateTime && left.equals(right)
  if (left instanceof DateOnly) return right instanceof DateOnly && left.days === right.days
  if (left instanceof TimeSpan) return right instanceof TimeSpan && left.microseconds === right.microseconds
  return isMapValue(left) && isMapValue(right) && sameEntries(left, right, budget ?? new Budget(undefined))
}

const sameItems = (left: readonly RV[], right: readonly RV[], budget: Budget): boolean => {
  if (left.length !== right.length) return false
  budget.tick(left.length)
  return left.every((item, at) => equal(item, right[at] as RV, budget))
}

const sameMembers = (left: PySet, right: PySet): boolean =>
  left.size === right.size && left.items().every((item) => right.has(item))

const sameEntries = (left: MapValue, right: MapValue, budget: Budget): boolean => {
  const size = sizeOf(left)
  if (size !== sizeOf(right)) return false
  budget.tick(size)
  return entriesOf(left).every(([key, item]) => {
    const other = getKey(right, key)
    return other !== undefined && equal(item, other, budget)
  })
}
