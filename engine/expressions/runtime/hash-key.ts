import { Float } from '../../data/values.ts'
import { DateOnly } from '../dates/date-only.ts'
import { DateTime } from '../dates/date-time.ts'
import { TimeSpan } from '../dates/time-span.ts'
import { Allowance } from './allowance.ts'
import { typeError } from './failure.ts'
import { Host } from './host.ts'
import { Lazy } from './lazy.ts'
import type { MapValue } from './maps.ts'
import { entriesOf } from './maps.ts'
import { PySet } from './py-set.ts'
import type { RV } from './runtime-value.ts'
import { PyList, Tuple } from './sequences.ts'

/** Marks keys that were composed; a text that begins with it gets it once more. */
const mark = '\u0000'

/**
 * A key for JavaScript's `Map` that is the same for values which are equal in Python: `1`, `1.0` and `true` are one,
 * sequences and maps go by content.
 *
 * @throws Failure for a list (in the sense of {@link PyList}), which is not hashable.
 */
export const hashKey = (value: RV, allowance?: Allowance): unknown => {
  if (typeof value === 'string') return value.startsWith(mark) ? mark + value : value
  if (typeof value === 'boolean') return Number(value)
  if (typeof value !== 'object') return value
  if (value === null) return null
  if (value instanceof Float) return floatKey(value.value)
  if (Array.isArray(value)) return `${mark}t${parts(value as readonly RV[], allowance).join('')}`
  if (value instanceof Tuple) return `${mark}t${parts(value.items, allowance).join('')}`
  if (value instanceof PyList) throw typeError("unhashable type: 'list'")
  if (value instanceof PySet) return `${mark}s${parts(value.items(), allowance).sort().join('')}`
  if (value instanceof DateTime) return `${mark}d${value.hashText()}`
  if (value instanceof DateOnly) return `${mark}e${value.days}`
  if (value instanceof TimeSpan) return `${mark}p${value.microseconds}`
  if (value instanceof Lazy) return value
  if (value instanceof Host) return value.hashKey()
  const entries = entriesOf(value as MapValue).map((entry) => parts(entry, allowance).join(''))
  return `${mark}m${entries.sort().join('')}`
}

const floatKey = (value: number): unknown =>
  Number.isInteger(value) && !Number.isSafeInteger(value) ? BigInt(value) : value + 0

/** Objects that equal only themselves get a number each, so that they can stand in a composed key. */
const identities = new WeakMap<object, number>()
let lastIdentity = 0

const parts = (values: readonly RV[], allowance: Allowance = new Allowance()): string[] =>
  values.map((value) => part(value, allowance))

const part = (value: RV, allowance: Allowance): string => {
  allowance.use(8)
  const key = hashKey(value, allowance)
  if (typeof key === 'string') return `${mark}x${key.length}:${key}`
  if (typeof key !== 'object' || key === null) return `${mark}${typeof key === 'symbol' ? 'y' : 'n'}${String(key)}`
  let identity = identities.get(key)
  if (identity === undefined) {
    identity = ++lastIdentity
    identities.set(key, identity)
  }
  return `${mark}o${identity}`
}
