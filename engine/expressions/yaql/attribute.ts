import { Failure } from '../runtime/failure.ts'
import { DONE, Lazy } from '../runtime/lazy.ts'
import type { MapValue } from '../runtime/maps.ts'
import { getKey, isMapValue } from '../runtime/maps.ts'
import { reprOf } from '../runtime/repr.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { isIterable, pullOf } from './iterables.ts'
import { propertyOf } from './library/properties.ts'

/** `value.name`: a key of a map, the same of each item of a sequence, or a property of a date. */
export const attribute = (value: RV, name: string): RV => {
  if (isMapValue(value)) return keyOrFail(value, name)
  if (isIterable(value)) {
    const pull = pullOf(value)
    return new Lazy(() => {
      const item = pull()
      return item === DONE ? DONE : attribute(item, name)
    }, 'map')
  }
  return propertyOf(value, name)
}

/** The value at a key. @throws Failure, Python's `KeyError`, when it is missing. */
export const keyOrFail = (map: MapValue, key: RV): RV => {
  const value = getKey(map, key)
  if (value === undefined) throw new Failure('KeyError', reprOf(key, 'yaql'))
  return value
}
