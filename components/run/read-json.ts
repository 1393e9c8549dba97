import { err, ok, type Result } from '../../engine/result.ts'

/** A JSON object from a text; the error is the parser's words, or null when it is JSON but no object. Empty is {}. */
export function readJsonObject(text: string): Result<Record<string, unknown>, string | null> {
  if (text.trim() === '') return ok({})
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return err(null)
    return ok(value as Record<string, unknown>)
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error))
  }
}
