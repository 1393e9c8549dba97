import { floatText } from '../../data/float-text.ts'
import { quoteText } from '../../data/quote-text.ts'
import { Float } from '../../data/values.ts'
import { DateOnly } from '../dates/date-only.ts'
import { DateTime } from '../dates/date-time.ts'
import { TimeSpan } from '../dates/time-span.ts'
import { Allowance } from './allowance.ts'
import { Host } from './host.ts'
import { Lazy } from './lazy.ts'
import type { MapValue } from './maps.ts'
import { entriesOf } from './maps.ts'
import { PySet } from './py-set.ts'
import type { Dialect, RV } from './runtime-value.ts'
import { PyList, Tuple } from './sequences.ts'

/** Python's `str()`; a text longer than the allowance is a used-up budget. */
export const strOf = (value: RV, dialect: Dialect, allowance?: Allowance): string => {
  if (typeof value === 'string') return value
  if (value instanceof DateTime || value instanceof DateOnly || value instanceof TimeSpan) return value.str()
  return value instanceof Host ? value.str() : reprOf(value, dialect, allowance)
}

/** Python's `repr()`. */
export const reprOf = (value: RV, dialect: Dialect, allowance?: Allowance): string => {
  switch (typeof value) {
    case 'string':
      allowance?.use(value.length)
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
  return containerText(value, dialect, allowance ?? new Allowance())
}

type Container = Exclude<RV, null | boolean | number | bigint | string | Float>

const containerText = (value: Container, dialect: Dialect, allowance: Allowance): string => {
  if (Array.isArray(value)) {
    const items = value as readonly RV[]
    return dialect === 'yaql' ? tuple(items, dialect, allowance) : list(items, dialect, allowance)
  }
  if (value instanceof Tuple) return tuple(value.items, dialect, allowance)
  if (value instanceof PyList) return list(value.items, dialect, allowance)
  if (value instanceof PySet) return setText(value, dialect, allowance)
  if (value instanceof Lazy) return lazyText(value.name)
  if (value instanceof DateTime || value instanceof DateOnly || value instanceof TimeSpan) return value.repr()
  if (value instanceof Host) return value.repr()
  const entries = entriesOf(value as MapValue).map(([key, item]) => {
    allowance.use(4)
    return `${reprOf(key, dialect, allowance)}: ${reprOf(item, dialect, allowance)}`
  })
  return `{${entries.join(', ')}}`
}

const join = (items: readonly RV[], dialect: Dialect, allowance: Allowance): string =>
  items
    .map((item) => {
      allowance.use(3)
      return reprOf(item, dialect, allowance)
    })
    .join(', ')

const list = (items: readonly RV[], dialect: Dialect, allowance: Allowance): string =>
  `[${join(items, dialect, allowance)}]`

const tuple = (items: readonly RV[], dialect: Dialect, allowance: Allowance): string =>
  items.length === 1 ? `(${join(items, dialect, allowance)},)` : `(${join(items, dialect, allowance)})`

const setText = (set: PySet, dialect: Dialect, allowance: Allowance): string => {
  const members = set.size === 0 ? '' : `{${join(set.items(), dialect, allowance)}}`
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
