import type { ValueMap } from '../../data/values.ts'
import { isMap } from '../../data/values.ts'
import { DateOnly } from '../dates/date-only.ts'
import { DateTime } from '../dates/date-time.ts'
import { TimeSpan } from '../dates/time-span.ts'
import { Dict } from './dict.ts'
import { Host } from './host.ts'
import { Layers } from './layers.ts'
import { Lazy } from './lazy.ts'
import { PySet } from './py-set.ts'
import type { RV } from './runtime-value.ts'
import { PyList, Tuple } from './sequences.ts'

/** The three shapes of a map: the user's, one made by the expression, the data context. */
export type MapValue = ValueMap | Dict | Layers

/** True for the three shapes of a map. */
export const isMapValue = (value: RV): value is MapValue => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  if (value instanceof Dict || value instanceof Layers) return true
  return isPlainMap(value)
}

/** User data have no class; every class of ours is something else. */
const isPlainMap = (value: object): value is ValueMap => {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype === null || prototype === Object.prototype) return true
  return (
    isMap(value) &&
    !(
      value instanceof Host ||
      value instanceof PySet ||
      value instanceof Tuple ||
      value instanceof PyList ||
      value instanceof Lazy ||
      value instanceof DateTime ||
      value instanceof DateOnly ||
      value instanceof TimeSpan
    )
  )
}

/** The value at a key, or undefined. */
export const getKey = (map: MapValue, key: RV): RV | undefined => {
  if (map instanceof Dict) return map.get(key)
  if (typeof key !== 'string') return undefined
  if (map instanceof Layers) return map.get(key)
  return Object.hasOwn(map, key) ? (map as ValueMap)[key] : undefined
}

/** The map's entries in order. */
export const entriesOf = (map: MapValue): [RV, RV][] => {
  if (map instanceof Dict) return map.pairs()
  const plain = plainOf(map)
  return Object.keys(plain).map((key) => [key, plain[key] as RV])
}

/** The map's keys in order. */
export const keysOf = (map: MapValue): RV[] => (map instanceof Dict ? map.keys() : Object.keys(plainOf(map)))

/** The map's values in order. */
export const valuesOf = (map: MapValue): RV[] => {
  if (map instanceof Dict) return map.values()
  const plain = plainOf(map)
  return Object.keys(plain).map((key) => plain[key] as RV)
}

/** Number of entries. */
export const sizeOf = (map: MapValue): number => (map instanceof Dict ? map.size : Object.keys(plainOf(map)).length)

const plainOf = (map: ValueMap | Layers): ValueMap => (map instanceof Layers ? map.whole() : map)

/** A new dict with the map's entries. */
export const copyMap = (map: MapValue): Dict => Dict.of(entriesOf(map))
