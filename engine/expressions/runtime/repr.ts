import { floatText } from '../../data/float-text.ts'
import { quoteText } from '../../data/quote-text.ts'
import { Float } from '../../data/values.ts'
import { DateOnly } from '../dates/date-only.ts'
import { DateTime } from '../dates/date-time.ts'
import { TimeSpan } from '../dates/time-span.ts'
import { Host } from './host.ts'
import { Lazy } from './lazy.ts'
import type { MapValue } from './maps.ts'
import { entriesOf } from './maps.ts'
import { PySet } from './py-set.ts'
import type { Dialect, RV } from './runtime-value.ts'
import { PyList, Tuple } from './sequences.ts'

/** Python's `str()`. */
export const strOf = (value: RV, dialect: Dialect): string => {
  if (typeof value === 'string') return value
  if (value instanceof DateTime || value instanceof DateOnly || value instanceof TimeSpan) return value.str()
  return value instanceof Host ? value.str() : reprOf(value, dialect)
}

/** Python's `repr()`. */
export const reprOf = (value: RV, dialect: Dialect): string => {
  switch (typeof value) {
    case 'string':
      return quoteText(value)
    case 'boolean':
      return value ? 'True' : 'False'
    case 'bigint':
      return String(value)
    case 'number':
      return Number.isInteger(value) ? String(value + 0) : floatText(value)
    default:
  }
  if (value === null) return 'None'
  if (value instanceof Float) return floatText(value.value)
  if (Array.isArray(value)) return dialect === 'yaql' ? tuple(value, dialect) : list(value, dialect)
  if (value instanceof Tuple) return tuple(value.items, dialect)
  if (value instanceof PyList) return list(value.items, dialect)
  if (value instanceof PySet) return setText(value, dialect)
  if (value instanceof Lazy) return lazyText(value.name)
  if (value instanceof DateTime || value instanceof DateOnly || value instanceof TimeSpan) return value.repr()
  if (value instanceof Host) return value.repr()
  const entries = entriesOf(value as MapValue).map(([key, item]) => `${reprOf(key, dialect)}: ${reprOf(item, dialect)}`)
  return `{${entries.join(', ')}}`
}

const join = (items: readonly RV[], dialect: Dialect): string => items.map((item) => reprOf(item, dialect)).join(', ')

const list = (items: readonly RV[], dialect: Dialect): string => `[${join(items, dialect)}]`

const tuple = (items: readonly RV[], dialect: Dialect): string =>
  items.length === 1 ? `(${join(items, dialect)},)` : `(${join(items, dialect)})`

const setText = (set: PySet, dialect: Dialect): string => {
  const members = set.size === 0 ? '' : `{${join(set.items(), dialect)}}`
  if (dialect === 'yaql') return `frozenset(${members})`
  return members || 'set()'
}

/** Python prints an address here, which nobody can use; this is how the rest of the text looks. */
const lazyText = (name: string): string => {
  if (name.startsWith('=')) return name.slice(1)
  return name.startsWith('generator') && name.includes(' ')
    ? `<generator object ${name.slice('generator '.length)} at <address>>`
    : `<${name} object at <address>>`
}
