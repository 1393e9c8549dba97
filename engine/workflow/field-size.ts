/*
 * Mistral's limit of what one field of an execution may hold (execution_field_size_limit_kb). A document is measured as
 * the text it would be stored as, but without making that text: values share their parts, so that a small value in
 * memory may be a huge text, and the walk ends soon after the limit.
 */
import type { Value } from '../data/values.ts'
import { err, ok, type Result } from '../result.ts'

/** How far beyond the limit a size is counted, so that the message can tell it. */
const countedTimes = 16

/** The refusal of a document that is too large, in Mistral's words; null when it fits. A negative limit is none. */
export const tooLarge = (limitKb: number, of: string, field: string, value: Value): string | null => {
  if (limitKb < 0) return null
  const sizeKb = Math.floor(jsonLength(value, Math.max(limitKb, 1) * 1024 * countedTimes) / 1024)
  return sizeKb <= limitKb
    ? null
    : `Field size limit exceeded [class=${of}, field=${field}, size=${sizeKb}KB, limit=${limitKb}KB]`
}

/** Characters of the JSON text, escapes not counted; at most about `most`. */
const jsonLength = (value: Value, most: number): number => {
  if (typeof value === 'string') return value.length + 2
  if (value === null || typeof value === 'boolean') return value === false ? 5 : 4
  if (typeof value !== 'object') return String(value).length
  let length = 2
  if (Array.isArray(value)) {
    for (const item of value as readonly Value[]) {
      length += jsonLength(item, most - length) + 1
      if (length > most) break
    }
    return length
  }
  for (const key in value) {
    length += key.length + 4 + jsonLength((value as Readonly<Record<string, Value>>)[key] as Value, most - length)
    if (length > most) break
  }
  return length
}

const variable = 'EXECUTION_FIELD_SIZE_LIMIT_KB'

/** Mistral's execution_field_size_limit_kb; -1 for none. The error is a sentence for whoever starts the server. */
export const readFieldLimit = (env: Readonly<Record<string, string | undefined>>): Result<number, string> => {
  const text = env[variable]
  const limit = text === undefined || text === '' ? 1024 : Number(text)
  return Number.isInteger(limit) && (limit === -1 || limit > 0)
    ? ok(limit)
    : err(`${variable} must be a whole number of KB, or -1 for no limit, not ${JSON.stringify(text)}`)
}
