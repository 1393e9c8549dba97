import { floatText } from './float-text.ts'
import { quoteText } from './quote-text.ts'
import type { Value, ValueMap } from './values.ts'
import { Float } from './values.ts'

/** Python's `str()` of a value: what a text around an expression gets (`True`, `None`, `[1, 'a']`). */
export const pythonStr = (value: Value): string => (typeof value === 'string' ? value : pythonRepr(value))

/** Python's `repr()` of a value: as {@link pythonStr}, but strings are quoted. */
export const pythonRepr = (value: Value): string => {
  switch (typeof value) {
    case 'string':
      return quoteText(value)
    case 'number':
      return Number.isInteger(value) ? String(value + 0) : floatText(value)
    case 'bigint':
      return String(value)
    case 'boolean':
      return value ? 'True' : 'False'
    default:
  }
  if (value === null) return 'None'
  if (value instanceof Float) return floatText(value.value)
  if (Array.isArray(value)) return `[${(value as readonly Value[]).map(pythonRepr).join(', ')}]`
  const map = value as ValueMap
  const entries = Object.keys(map).map((key) => `${quoteText(key)}: ${pythonRepr(map[key] as Value)}`)
  return `{${entries.join(', ')}}`
}
