import { floatText } from './float-text.ts'
import type { Value, ValueMap } from './values.ts'
import { Float, newMap } from './values.ts'

/** A number which JavaScript would read as another one: `1.0`, `1e3`, or sixteen digits and more. */
const needsCare = /\d{16}|\d\.\d*0(?!\d)|\d[eE]/

/**
 * JSON text as a value: maps without a prototype, `1.0` kept a float, integers beyond 2^53 as bigint.
 *
 * @throws SyntaxError when the text is not JSON, has a number that is none any more (`1e999`), or is nested so deeply
 * that nothing could read it.
 */
export const parseJson = (text: string): Value => {
  try {
    return needsCare.test(text) ? (JSON.parse(text, revive as Reviver) as Value) : bare(JSON.parse(text) as Value)
  } catch (error) {
    throw error instanceof RangeError ? new SyntaxError('JSON is nested too deeply', { cause: error }) : error
  }
}

type Reviver = (this: unknown, key: string, value: unknown) => unknown

function revive(_key: string, value: unknown, context?: { source?: string }): Value {
  if (typeof value === 'number') return exact(value, context?.source)
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Float)
    ? withoutPrototype(value as ValueMap)
    : (value as Value)
}

const exact = (value: number, source: string | undefined): Value => {
  if (!Number.isInteger(value) && Number.isFinite(value)) return value
  if (source !== undefined && /^-?\d+$/.test(source)) {
    return Number.isSafeInteger(value) ? value + 0 : BigInt(source)
  }
  if (!Number.isFinite(value)) throw new SyntaxError(`${source ?? 'a number'} is beyond the greatest number`)
  return source === undefined ? value : new Float(value)
}

/** `JSON.parse` makes `__proto__` an own property, which a copy into a map without a prototype keeps as data. */
const withoutPrototype = (map: ValueMap): ValueMap => {
  const out = newMap()
  for (const key of Object.keys(map)) out[key] = map[key] as Value
  return out
}

/** Fast way: `JSON.parse` without a reviver, then the prototypes taken off in one walk. */
const bare = (value: Value): Value => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    for (const item of value as readonly Value[]) bare(item)
    return value
  }
  Object.setPrototypeOf(value, null)
  const map = value as ValueMap
  for (const key in map) bare(map[key] as Value)
  return value
}

/**
 * Compact JSON: a {@link Float} keeps its point, a bigint its digits.
 *
 * @throws RangeError for NaN and infinities, which JSON cannot carry.
 */
export const stringifyJson = (value: Value): string => {
  try {
    return JSON.stringify(value)
  } catch {
    // The built-in refuses bigint, NaN and infinities; the writer below sorts out which it was.
    return write(value, ',', ':', JSON.stringify)
  }
}

/** JSON as Python's `json.dumps` writes it: blanks after separators, all beyond ASCII escaped. */
export const stringifyPythonJson = (value: Value): string => write(value, ', ', ': ', asciiText)

/** A JSON string of ASCII characters only. */
export const asciiText = (text: string): string =>
  JSON.stringify(text).replace(/[\u007f-\uffff]/g, (unit) =>
    unit === '\u007f' ? unit : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** A number as JSON. @throws RangeError for NaN and infinities. */
export const numberJson = (value: number | bigint | Float): string => {
  if (typeof value === 'bigint') return String(value)
  const double = typeof value === 'number' ? value : value.value
  if (!Number.isFinite(double)) throw new RangeError(`${floatText(double)} is not a JSON number`)
  return typeof value === 'number' && Number.isInteger(value) ? String(BigInt(value)) : floatText(double)
}

const write = (value: Value, comma: string, colon: string, text: (text: string) => string): string => {
  switch (typeof value) {
    case 'string':
      return text(value)
    case 'number':
      return Number.isSafeInteger(value) ? String(value + 0) : numberJson(value)
    case 'bigint':
      return numberJson(value)
    case 'boolean':
      return value ? 'true' : 'false'
    default:
  }
  if (value === null) return 'null'
  if (value instanceof Float) return numberJson(value)
  if (Array.isArray(value)) {
    return `[${(value as readonly Value[]).map((item) => write(item, comma, colon, text)).join(comma)}]`
  }
  const map = value as ValueMap
  const entries = Object.keys(map).map((key) => text(key) + colon + write(map[key] as Value, comma, colon, text))
  return `{${entries.join(comma)}}`
}
