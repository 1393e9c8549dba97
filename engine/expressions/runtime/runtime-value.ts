import type { Float, ValueMap } from '../../data/values.ts'
import type { DateOnly } from '../dates/date-only.ts'
import type { DateTime } from '../dates/date-time.ts'
import type { TimeSpan } from '../dates/time-span.ts'
import type { Dict } from './dict.ts'
import type { Host } from './host.ts'
import type { Layers } from './layers.ts'
import type { Lazy } from './lazy.ts'
import type { PySet } from './py-set.ts'
import type { PyList, Tuple } from './sequences.ts'

/**
 * What an expression computes with. Beside the plain values there are Python's other kinds.
 *
 * JavaScript arrays are the ordinary sequence of a language: YAQL's tuple, Jinja's list. The other one is a
 * {@link PyList} (a few YAQL functions give it) or a {@link Tuple} (in Jinja).
 */
export type RV =
  | null
  | boolean
  | number
  | bigint
  | string
  | Float
  | readonly RV[]
  | ValueMap
  | Layers
  | Dict
  | PySet
  | Tuple
  | PyList
  | Lazy<RV>
  | DateTime
  | DateOnly
  | TimeSpan
  | Host

/** Which language prints and names the array, see {@link RV}. */
export type Dialect = 'yaql' | 'jinja'
