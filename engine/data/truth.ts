import type { Value } from './values.ts'
import { Float } from './values.ts'

/** Python's truth: null, false, zero, and empty texts, lists and maps are false, all else is true. */
export const isTruthy = (value: Value): boolean => {
  if (typeof value !== 'object' || value === null) return Boolean(value) || Number.isNaN(value)
  if (Array.isArray(value)) return value.length > 0
  if (value instanceof Float) return value.value !== 0
  for (const key in value) if (Object.hasOwn(value, key)) return true
  return false
}
