import { Float } from '../../data/values.ts'
import type { RV } from './runtime-value.ts'

/** Python's int without bool. */
export const isInt = (value: RV): value is number | bigint =>
  (typeof value === 'number' && Number.isInteger(value)) || typeof value === 'bigint'

/** Python's float. */
export const isFloat = (value: RV): value is number | Float =>
  value instanceof Float || (typeof value === 'number' && !Number.isInteger(value))

/** Python's int or float, without bool. */
export const isNumber = (value: RV): value is number | bigint | Float =>
  typeof value === 'number' || typeof value === 'bigint' || value instanceof Float

/** A double as a value. */
export const toFloat = (value: number): number | Float =>
  Number.isInteger(value) || !Number.isFinite(value) ? new Float(value) : value

/** An exact integer as a value. */
export const toInt = (value: bigint): number | bigint =>
  value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value

/** The double of a number. */
export const asDouble = (value: number | bigint | Float | boolean): number =>
  value instanceof Float ? value.value : Number(value)

/** A number for comparisons, which JavaScript compares exactly between number and bigint. */
export const asComparable = (value: number | bigint | Float | boolean): number | bigint =>
  value instanceof Float ? value.value : typeof value === 'boolean' ? Number(value) : value
