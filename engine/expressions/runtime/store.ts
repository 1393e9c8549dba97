import { floatText } from '../../data/float-text.ts'
import type { Value } from '../../data/values.ts'
import { Float, newMap } from '../../data/values.ts'
import { DateOnly } from '../dates/date-only.ts'
import { DateTime } from '../dates/date-time.ts'
import { Allowance } from './allowance.ts'
import { Dict } from './dict.ts'
import { typeError, valueError } from './failure.ts'
import { Layers } from './layers.ts'
import { isMapValue } from './maps.ts'
import { isNumber } from './numbers.ts'
import { PySet } from './py-set.ts'
import type { RV } from './runtime-value.ts'
import { PyList, Tuple } from './sequences.ts'
import { typeName } from './type-name.ts'

/**
 * A result as a plain value: sets and tuples become lists, dates ISO texts, keys that are not texts the texts JSON
 * makes of them. The user's own maps and lists without anything else pass as they are.
 *
 * @throws Failure for what cannot be stored.
 */
export const toStored = (value: RV, allowance: Allowance = new Allowance()): Value => {
  if (typeof value === 'string') allowance.use(value.length)
  if (typeof value !== 'object' || value === null) return typeof value === 'number' ? checked(value) : value
  if (value instanceof Float) {
    if (!Number.isFinite(value.value)) throw valueError(`${floatText(value.value)} cannot be stored`)
    return value
  }
  if (Array.isArray(value)) return storedList(value as readonly RV[], allowance)
  if (value instanceof Tuple || value instanceof PyList) return storedList(value.items, allowance)
  if (value instanceof PySet) return storedList(value.items(), allowance)
  if (value instanceof DateTime) return value.storedText()
  if (value instanceof DateOnly) return value.str()
  if (value instanceof Layers) return value.whole()
  if (value instanceof Dict) {
    const out = newMap()
    for (const [key, item] of value.pairs()) {
      allowance.use(4)
      out[keyText(key)] = toStored(item, allowance)
    }
    return out
  }
  if (isMapValue(value)) return value
  throw typeError(`a value of type '${typeName(value, 'jinja')}' cannot be stored`)
}

const checked = (value: number): number => {
  if (!Number.isFinite(value)) throw valueError(`${floatText(value)} cannot be stored`)
  return value
}

const storedList = (items: readonly RV[], allowance: Allowance): readonly Value[] => {
  allowance.use(items.length * 2)
  let out: Value[] | undefined
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as RV
    const stored = toStored(item, allowance)
    if (out) out.push(stored)
    else if (stored !== item) out = [...(items.slice(0, at) as Value[]), stored]
  }
  return out ?? (items as readonly Value[])
}

const keyText = (key: RV): string => {
  if (typeof key === 'string') return key
  if (key === null) return 'null'
  if (typeof key === 'boolean') return String(key)
  if (isNumber(key)) return key instanceof Float ? floatText(key.value) : String(key)
  throw typeError(`keys must be str, int, float, bool or None, not ${typeName(key, 'jinja')}`)
}
