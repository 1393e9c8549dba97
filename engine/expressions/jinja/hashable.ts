import { typeError } from '../runtime/failure.ts'
import { hashKey } from '../runtime/hash-key.ts'
import { isMapValue } from '../runtime/maps.ts'
import { PySet } from '../runtime/py-set.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { Tuple } from '../runtime/sequences.ts'
import { Slice } from './hosts.ts'

/** The key of a value for a set or a dict. @throws Failure for lists, dicts and sets, within tuples, too. */
export const hashOf = (value: RV): unknown => {
  check(value)
  return hashKey(value)
}

const check = (value: RV): void => {
  if (typeof value !== 'object' || value === null) return
  if (value instanceof Tuple) for (const item of value.items) check(item)
  else if (Array.isArray(value)) throw typeError("unhashable type: 'list'")
  else if (value instanceof PySet) throw typeError("unhashable type: 'set'")
  else if (value instanceof Slice) throw typeError("unhashable type: 'slice'")
  else if (isMapValue(value)) throw typeError("unhashable type: 'dict'")
}
