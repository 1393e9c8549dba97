import { DateTime } from '../dates/date-time.ts'
import { TimeSpan } from '../dates/time-span.ts'
import { Regex } from '../regex/regex.ts'
import type { Num } from '../runtime/arithmetic.ts'
import { Lazy } from '../runtime/lazy.ts'
import type { MapValue } from '../runtime/maps.ts'
import { isMapValue } from '../runtime/maps.ts'
import { isInt, isNumber } from '../runtime/numbers.ts'
import { PySet } from '../runtime/py-set.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { PyList } from '../runtime/sequences.ts'
import type { Lambda } from './context.ts'
import { Context } from './context.ts'
import type { Iterable } from './iterables.ts'
import { isIterable } from './iterables.ts'
import { Memorized } from './memorized.ts'
import { Ordering } from './ordering.ts'
import { MapView } from './views.ts'

/** How an argument reaches a function: evaluated, as a lambda, as the word itself, as `key => lambda`. */
export type Passing = 'value' | 'lambda' | 'keyword' | 'rule' | 'lazy-rule'

/** The kind of values a parameter takes. `T` is what the function's body sees. */
export interface ParamType<T> {
  readonly passing: Passing
  readonly accepts: (value: RV) => boolean
  /** Narrower types win over wider ones when both accept. */
  readonly narrowerThan: readonly ParamType<unknown>[]
  /** Only to carry `T`. */
  readonly sample?: T
}

/** A set, or what counts as one: the keys and entries of a map. */
export type SetLike = PySet | MapView

/** A list: what can be indexed. */
export type Sequence = readonly RV[] | PyList

/** An evaluated `key => value`. */
export interface Rule {
  readonly source: RV
  readonly target: RV
}

/** `condition => value`, neither evaluated. */
export interface LazyRule {
  readonly source: Lambda
  readonly target: Lambda
}

const value = <T>(accepts: (value: RV) => boolean, ...narrowerThan: ParamType<unknown>[]): ParamType<T> => ({
  passing: 'value',
  accepts,
  narrowerThan,
})

const orNull = <T>(type: ParamType<T>): ParamType<T | null> => ({
  ...type,
  accepts: (candidate) => candidate === null || type.accepts(candidate),
})

const isBool = (candidate: RV): boolean => typeof candidate === 'boolean'

export const any = value<RV>(() => true)
export const object = value<RV>((candidate) => candidate !== null, any)
export const nothing = value<null>((candidate) => candidate === null, any)
export const text = value<string>((candidate) => typeof candidate === 'string', object, any)
export const textOrNull = orNull(text)
/** Takes booleans, too. */
export const integer = value<number | bigint | boolean>(
  (candidate) => isInt(candidate) || isBool(candidate),
  object,
  any,
)
export const integerOrNull = orNull(integer)
/** Takes no booleans. */
export const strictInteger = value<number | bigint>(isInt, integer, object, any)
export const number = value<Num>(isNumber, object, any)
export const numberOrNull = orNull(number)
export const boolean = value<boolean>(isBool, object, any)
export const booleanOrNull = orNull(boolean)
export const iterable = value<Iterable>(isIterable, object, any)
export const isSequence = (candidate: RV): candidate is Sequence =>
  Array.isArray(candidate) || candidate instanceof PyList
export const sequence = value<Sequence>(isSequence, iterable, object, any)
export const iterator = value<Lazy<RV> | Memorized>(
  (candidate) => candidate instanceof Lazy || candidate instanceof Memorized,
  iterable,
  object,
  any,
)
export const isSetLike = (candidate: RV): candidate is SetLike =>
  candidate instanceof PySet || (candidate instanceof MapView && candidate.of !== 'values')
export const set = value<SetLike>(isSetLike, iterable, object, any)
/** What `insert` takes beside lists: iterators, but no sets, which have no positions. */
export const notSequence = value<Iterable>(
  (candidate) => isIterable(candidate) && !isSequence(candidate) && !isSetLike(candidate),
  iterable,
  object,
  any,
)
export const map = value<MapValue>(isMapValue, object, any)
export const datetime = value<DateTime>((candidate) => candidate instanceof DateTime, object, any)
export const timespan = value<TimeSpan>((candidate) => candidate instanceof TimeSpan, object, any)
export const timespanOrNull = orNull(timespan)
export const regex = value<Regex>((candidate) => candidate instanceof Regex, object, any)
export const context = value<Context>((candidate) => candidate instanceof Context, object, any)
export const ordering = value<Ordering>((candidate) => candidate instanceof Ordering, iterable, object, any)

const passed = <T>(passing: Passing): ParamType<T> => ({ passing, accepts: () => true, narrowerThan: [] })

export const lambda = passed<Lambda>('lambda')
export const lambdaOrNull = passed<Lambda | null>('lambda')
export const keyword = passed<string>('keyword')
export const rule = passed<Rule>('rule')
export const lazyRule = passed<LazyRule>('lazy-rule')
