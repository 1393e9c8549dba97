import { Float } from '../../data/values.ts'
import { TimeSpan } from '../dates/time-span.ts'
import { Dict } from './dict.ts'
import { Host } from './host.ts'
import { Layers } from './layers.ts'
import { isMapValue, sizeOf } from './maps.ts'
import { PySet } from './py-set.ts'
import type { RV } from './runtime-value.ts'
import { PyList, Tuple } from './sequences.ts'

/** Python's truth. */
export const truthy = (value: RV): boolean => {
  if (typeof value !== 'object') return Boolean(value) || Number.isNaN(value)
  if (value === null) return false
  if (Array.isArray(value)) return value.length > 0
  if (value instanceof Float) return value.value !== 0
  if (value instanceof Host) return value.truth()
  if (value instanceof Tuple || value instanceof PyList) return value.items.length > 0
  if (value instanceof Dict || value instanceof PySet) return value.size > 0
  if (value instanceof Layers) return sizeOf(value) > 0
  if (value instanceof TimeSpan) return value.microseconds !== 0n
  if (!isMapValue(value)) return true
  for (const key in value) if (Object.hasOwn(value, key)) return true
  return false
}
