import { parseJson, stringifyJson } from '../../engine/data/json.ts'
import { mask, maskText } from '../../engine/data/mask.ts'
import type { Value } from '../../engine/data/values.ts'

/** The longest document kept, in characters: definitions of hundreds of tasks fit. */
const longest = 256 * 1024

/** An answer's body as it is recorded: without secrets, also in JSON texts within it; null when there is nothing. */
export const snapshotOf = (body: string): string | null => {
  if (body === '') return null
  const text = maskedText(body)
  return text.length <= longest ? text : JSON.stringify({ cut: text.slice(0, longest) })
}

const maskedText = (body: string): string => {
  try {
    return stringifyJson(mask(unfolded(parseJson(body))))
  } catch {
    return JSON.stringify(maskText(body))
  }
}

/** Mistral's documents are JSON in texts: their keys tell secrets as well. */
const unfolded = (value: Value): Value => {
  if (typeof value === 'string' && /^[[{]/.test(value)) {
    try {
      return parseJson(value)
    } catch {
      return value
    }
  }
  if (Array.isArray(value)) return (value as readonly Value[]).map(unfolded)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unfolded(one as Value)]))
}
