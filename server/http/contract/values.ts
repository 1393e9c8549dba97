/* Kinds of values that answers are made of. */
import { z } from 'zod'
import { parseJson } from '../../../engine/data/json.ts'
import { states } from '../../../engine/workflow/states.ts'

export const id = z.guid()

/** Mistral's time. */
export const time = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/)
  .meta({ description: 'UTC, whole seconds: 2026-03-01 12:00:00' })

/** A time of the console's own operations. */
export const isoTime = z.iso.datetime().meta({ description: 'ISO 8601, UTC' })

const isJson = (text: string): boolean => {
  try {
    parseJson(text)
    return true
  } catch {
    return false
  }
}

/** A document as text. */
export const jsonString = z
  .string()
  .refine(isJson)
  .meta({ contentMediaType: 'application/json', description: 'JSON, as text' })

/** A document of the user's, as JSON. */
export const document = z.unknown().meta({ description: 'Any JSON' })

export const state = z.enum(states).meta({ id: 'State' })

export const scope = z.enum(['private', 'public'])

export const tags = z.array(z.string())
