import { Float } from '../../data/values.ts'
import { DateOnly } from '../dates/date-only.ts'
import { DateTime } from '../dates/date-time.ts'
import { TimeSpan } from '../dates/time-span.ts'
import { Host } from './host.ts'
import { Lazy } from './lazy.ts'
import { PySet } from './py-set.ts'
import type { Dialect, RV } from './runtime-value.ts'
import { PyList, Tuple } from './sequences.ts'

/** The name of the value's class in Python. */
export const typeName = (value: RV, dialect: Dialect): string => {
  switch (typeof value) {
    case 'string':
      return 'str'
    case 'boolean':
      return 'bool'
    case 'bigint':
      return 'int'
    case 'number':
      return Number.isInteger(value) ? 'int' : 'float'
    default:
  }
  if (value === null) return 'NoneType'
  if (value instanceof Float) return 'float'
  if (Array.isArray(value)) return dialect === 'yaql' ? 'tuple' : 'list'
  if (value instanceof Tuple) return 'tuple'
  if (value instanceof PyList) return 'list'
  if (value instanceof PySet) return dialect === 'yaql' ? 'frozenset' : 'set'
  if (value instanceof Lazy) return /^=?[\w.]+/.exec(value.name)?.[0].replace('=', '') ?? value.name
  if (value instanceof DateTime) return 'datetime'
  if (value instanceof DateOnly) return 'date'
  if (value instanceof TimeSpan) return 'timedelta'
  if (value instanceof Host) return value.typeName
  return dialect === 'yaql' ? 'FrozenDict' : 'dict'
}
