/*
 * Members of a JSON body as Mistral's API reads them: null counts as absent, a number is taken for a text, a "JSON text"
 * is an object or a text that holds one. Each has Mistral's own words when it is something else.
 */
import { z } from 'zod'
import { parseJson } from '../../../engine/data/json.ts'
import { isMap, type Value, type ValueMap } from '../../../engine/data/values.ts'
import { err, ok, type Result } from '../../../engine/result.ts'
import { refuse } from '../../refusal.ts'
import { kindOf } from '../body.ts'
import { type Wrong, wrongIssue } from './issues.ts'

type Schema = Readonly<Record<string, unknown>>

/** A member that is read by a function: `schema` is how it is documented. It may be absent. */
export const member = <T>(schema: Schema, read: (value: Value) => Result<T, Wrong>) =>
  z
    .unknown()
    .optional()
    .transform((value, context) => {
      const found = read((value ?? null) as Value)
      if (found.ok) return found.value
      context.issues.push(wrongIssue(value, found.error))
      return z.NEVER
    })
    .meta(schema)

/** Members that have to be there though their schema takes their absence, to refuse it in words of its own. */
const needed = new WeakSet<z.ZodType>()

/** Whether the document calls that member required. */
export const isNeeded = (schema: unknown): boolean => schema instanceof z.ZodType && needed.has(schema)

const readText = (value: Value): Result<string | null, Wrong> => {
  if (value === null || typeof value === 'string') return ok(value)
  if (typeof value === 'number' || typeof value === 'bigint') return ok(String(value))
  const kind = kindOf(value)
  return err(({ field }) =>
    refuse('bad-field', { field, value: kind, message: `Wrong type. Expected a text, got ${kind}` }),
  )
}

/** A text, or null. */
export const text = (description: string) => member({ type: ['string', 'null'], description }, readText)

/** A text that has to be there and not be empty; `wrong` is what its absence is refused with. */
export const neededText = (description: string, wrong: Wrong) => {
  const schema = member({ type: 'string', minLength: 1, description }, (value): Result<string, Wrong> => {
    const found = readText(value)
    if (!found.ok) return found
    return found.value ? ok(found.value) : err(wrong)
  })
  needed.add(schema)
  return schema
}

/** True or false, or null. */
export const boolean = (description: string) =>
  member({ type: ['boolean', 'null'], description }, (value): Result<boolean | null, Wrong> => {
    if (value === null || typeof value === 'boolean') return ok(value)
    const kind = kindOf(value)
    return err(({ field }) =>
      refuse('bad-field', { field, value: kind, message: `Expected true or false, got ${kind}` }),
    )
  })

/** An object, a text that holds one, or null. */
export const jsonText = (description: string) =>
  member(
    { type: ['object', 'string', 'null'], description: `${description} An object, or JSON text of one.` },
    readJsonText,
  )

const readJsonText = (value: Value): Result<ValueMap | null, Wrong> => {
  if (value === null || isMap(value)) return ok(value)
  if (typeof value !== 'string') {
    const kind = kindOf(value)
    return notJson((field) => `the JSON object must be an object or a JSON text, not ${kind} (${field})`)
  }
  const parsed = parse(value)
  if (parsed === undefined) return notJson((field) => `JsonType field value must be JSON text or an object (${field})`)
  if (isMap(parsed)) return ok(parsed)
  const actual = kindOf(parsed)
  return err(() => refuse('bad-json-field', { actual }))
}

/** Mistral names the argument as the field, and the field as the value. */
const notJson = (message: (field: string) => string): Result<never, Wrong> =>
  err(({ argument, field }) => refuse('bad-field', { field: argument, value: field, message: message(field) }))

const parse = (given: string): Value | undefined => {
  try {
    return parseJson(given)
  } catch {
    return undefined
  }
}

/**
 * The body of a request about a resource: `read` is what is looked at. The other members of an answer are taken as well
 * and not looked at, for clients send back what they read.
 */
export const requestOf = <A extends z.ZodRawShape, R extends z.ZodRawShape>(answer: z.ZodObject<A>, read: R) => {
  const others = Object.keys(answer.shape).map((name) => [name, ignored] as const)
  return z.strictObject({ ...(Object.fromEntries(others) as Omit<Record<keyof A, typeof ignored>, keyof R>), ...read })
}

const ignored = z.unknown().optional().meta({ deprecated: true, description: 'Not looked at.' })
