import { Float, isMap } from '../engine/data/values.ts'

/** Which promise an input broke. */
export interface Finding {
  readonly promise: 'no crash' | 'in time' | 'no leak' | 'plain data' | 'deterministic' | 'in words' | 'lossless'
  readonly what: string
}

/** CPU milliseconds one input may take; the clock on the wall would count the machine's other work. */
export const budget = 1000

/** What a check says about an input: a result to be compared between two runs, or what is wrong with it. */
export type Check = (input: string) => { readonly result: string } | Finding

const guarded = [Object, Array, String, Number, Boolean, Function, Map, Set, RegExp, Error, Promise, BigInt, Symbol]

const shapeOf = (): string =>
  guarded
    .map((host) => `${host.name}:${Reflect.ownKeys(host.prototype).map(String)}:${Reflect.ownKeys(host).map(String)}`)
    .join('\n')

const pristine = shapeOf()

/** Runs a check on an input, twice, and looks at what must hold for every input; null when all is well. */
export const judge = (check: Check, input: string): Finding | null => {
  const first = once(check, input)
  if ('promise' in first) return first
  if (shapeOf() !== pristine) return { promise: 'no leak', what: "JavaScript's own objects were changed" }
  const second = once(check, input)
  if ('promise' in second) return second
  if (first.result === second.result) return null
  return { promise: 'deterministic', what: `${first.result.slice(0, 300)}\n${second.result.slice(0, 300)}` }
}

const once = (check: Check, input: string): { readonly result: string } | Finding => {
  const began = process.cpuUsage()
  try {
    const outcome = check(input)
    const { user, system } = process.cpuUsage(began)
    const milliseconds = (user + system) / 1000
    if (milliseconds > budget) return { promise: 'in time', what: `${Math.round(milliseconds)} ms` }
    return outcome
  } catch (error) {
    return { promise: 'no crash', what: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** What is wrong with a value that came out of an evaluation: anything but plain data; null when nothing is. */
export const impurity = (value: unknown, depth = 0): string | null => {
  if (value === null || ['boolean', 'string', 'number', 'bigint'].includes(typeof value)) return null
  if (value instanceof Float) return null
  if (typeof value !== 'object') return `a ${typeof value}`
  if (depth > 2000) return null
  if (Reflect.ownKeys(value).some((key) => typeof key === 'symbol')) return 'a symbol as key'
  if (Array.isArray(value)) return firstOf(value, (item) => impurity(item, depth + 1))
  if (!isMap(value) || Object.getPrototypeOf(value) !== null) return 'a map with a prototype'
  const descriptors = Object.values(Object.getOwnPropertyDescriptors(value))
  if (descriptors.some(({ get, set }) => get !== undefined || set !== undefined)) return 'a getter'
  return firstOf(Object.values(value), (item) => impurity(item, depth + 1))
}

const firstOf = <T>(items: readonly T[], look: (item: T) => string | null): string | null => {
  for (const item of items) {
    const found = look(item)
    if (found !== null) return found
  }
  return null
}

/** Words of JavaScript's engine, which no answer of ours may hold. */
export const foreignWords =
  /\[native code\]|\[object [A-Z]|Cannot read propert|is not a function|Maximum call stack|Invalid array length|Invalid string length|Cannot (?:convert (?:a|undefined|object)|mix) /
