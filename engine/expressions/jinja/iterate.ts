import { typeError } from '../runtime/failure.ts'
import { DONE, Lazy } from '../runtime/lazy.ts'
import type { MapValue } from '../runtime/maps.ts'
import { isMapValue, keysOf, sizeOf } from '../runtime/maps.ts'
import { PySet } from '../runtime/py-set.ts'
import type { Run } from '../runtime/run.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { Tuple } from '../runtime/sequences.ts'
import { charsOf, textLength } from '../runtime/text.ts'
import { typeName } from '../runtime/type-name.ts'
import { Bytes, Range, Undefined } from './hosts.ts'
import { DictView } from './views.ts'

/** True for what Python's `iter()` takes. */
export const isIterable = (value: RV): boolean =>
  typeof value === 'string' ||
  Array.isArray(value) ||
  value instanceof Tuple ||
  value instanceof Lazy ||
  value instanceof PySet ||
  value instanceof Range ||
  value instanceof DictView ||
  value instanceof Bytes ||
  (value instanceof Undefined && value.isLenient) ||
  isMapValue(value)

/** All items: of a map its keys, of a text its characters. @throws Failure when the value has none. */
export const itemsOf = (value: RV, run: Run): readonly RV[] => {
  if (Array.isArray(value)) {
    run.budget.tick(value.length >>> 3)
    return value
  }
  if (typeof value === 'string') {
    run.budget.take(value.length)
    return charsOf(value)
  }
  if (value instanceof Tuple) return value.items
  if (value instanceof Lazy) return drain(value, run)
  if (value instanceof PySet || value instanceof DictView) return value.items()
  if (value instanceof Range) {
    run.budget.take(value.length)
    return value.items()
  }
  if (value instanceof Bytes) return [...value.bytes]
  if (isMapValue(value)) return keysOf(value as MapValue)
  if (value instanceof Undefined) {
    if (value.isLenient) return []
    throw value.fail()
  }
  throw typeError(`'${typeName(value, 'jinja')}' object is not iterable`)
}

const drain = (lazy: Lazy<RV>, run: Run): RV[] => {
  const out: RV[] = []
  for (let item = lazy.pull(); item !== DONE; item = lazy.pull()) {
    run.budget.take(1)
    out.push(item)
  }
  return out
}

/** Python's `len()`; undefined where there is none. */
export const lengthOf = (value: RV): number | undefined => {
  if (typeof value === 'string') return textLength(value)
  if (Array.isArray(value)) return value.length
  if (value instanceof Tuple) return value.items.length
  if (value instanceof PySet) return value.size
  if (value instanceof DictView) return value.items().length
  if (value instanceof Range) return value.length
  if (value instanceof Bytes) return value.bytes.length
  if (value instanceof Undefined) {
    if (value.isLenient) return 0
    throw value.fail()
  }
  return isMapValue(value) ? sizeOf(value) : undefined
}
