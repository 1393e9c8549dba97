import { floatText } from './float-text.ts'

/**
 * What users' data are made of inside the core: JSON, with Python's two kinds of numbers kept apart.
 *
 * - `number` that is an integer, and `bigint` beyond 2^53: Python's int;
 * - `number` with a fraction, and `Float` (a whole, infinite or NaN double): Python's float;
 * - maps are objects whose own enumerable string keys count and nothing else: code must read them through
 *   `Object.hasOwn` or `Object.keys`, and creates them with a null prototype, so that `__proto__`,
 *   `constructor` and the like are data like any other.
 */
export type Value = null | boolean | number | bigint | string | Float | readonly Value[] | ValueMap

/** A map of the user's; see {@link Value}. */
export interface ValueMap {
  readonly [key: string]: Value
}

/** A double that JavaScript would print like an integer (`1.0`), or cannot print as JSON (`inf`, `nan`). */
export class Float {
  readonly value: number
  constructor(value: number) {
    this.value = value
  }
  /** JSON keeps the point: `1.0` stays a float through storage. */
  toJSON(): unknown {
    return (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON(floatText(this.value))
  }
}

/** True for maps: neither null, nor a list, nor a {@link Float}. */
export const isMap = (value: unknown): value is ValueMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Float)

/** A new empty map without a prototype. */
export const newMap = (): { [key: string]: Value } => Object.create(null) as { [key: string]: Value }
