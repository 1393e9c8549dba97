import { parseJson, stringifyJson } from '../../../engine/data/json.ts'
import type { Value } from '../../../engine/data/values.ts'

/** A value as a field shows it: texts as they are, everything else as JSON, nothing as nothing. */
export function fieldText(value: Value | undefined): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  return stringifyJson(value)
}

/**
 * What a typed text means: nothing removes the attribute; numbers, booleans, lists and maps are read as JSON unless
 * the value was a text before (then `5` stays the text it was meant to be); everything else is a text.
 */
export function fieldValue(text: string, before: Value | undefined): Value | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  if (typeof before === 'string' && before !== '') return text
  if (!/^(-?\d|true$|false$|null$|\[|\{(?![{%]))/.test(trimmed)) return text
  try {
    return parseJson(trimmed)
  } catch {
    return text
  }
}
