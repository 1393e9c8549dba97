import { parseJson } from '../../engine/data/json.ts'
import { isMap, type Value, type ValueMap } from '../../engine/data/values.ts'
import { refuse } from '../refusal.ts'

/** The longest body taken, in bytes. */
export const bodyLimit = 16 * 1024 * 1024

/**
 * The body as text.
 *
 * @throws Refusal 413 beyond {@link bodyLimit}, 400 when it is not UTF-8
 */
export const readText = async (request: Request): Promise<string> => {
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimit) throw refuse('too-large', { limit: bodyLimit })
  const bytes = await request.arrayBuffer()
  if (bytes.byteLength > bodyLimit) throw refuse('too-large', { limit: bodyLimit })
  const text = decode(bytes)
  if (text === null) throw refuse('bad-request', { message: 'The request body is not UTF-8' })
  return text
}

/** The body as a JSON object with no other members than `known`. @throws Refusal 400 */
export const readObject = async (request: Request, argument: string, known: readonly string[]): Promise<ValueMap> => {
  const value = parse(await readText(request))
  if (!isMap(value)) throw refuse('bad-json')
  const unknown = Object.keys(value).find((name) => !known.includes(name))
  if (unknown !== undefined) throw refuse('unknown-attribute', { argument, name: unknown })
  return value
}

const decode = (bytes: ArrayBuffer): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const parse = (text: string): Value | undefined => {
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}

/** A text member: null when absent or null. @throws Refusal 400 */
export const textField = (body: ValueMap, field: string): string | null => {
  const value = body[field]
  if (value === undefined || value === null) return null
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  throw refuse('bad-field', {
    field,
    value: kindOf(value),
    message: `Wrong type. Expected a text, got ${kindOf(value)}`,
  })
}

/** A text member that must be there. @throws Refusal 400 */
export const requiredText = (body: ValueMap, field: string): string => {
  const value = body[field]
  if (typeof value === 'string') return value
  throw refuse('bad-field', { field, value: kindOf(value), message: `Expected a text, got ${kindOf(value)}` })
}

/** A boolean member: null when absent or null. @throws Refusal 400 */
export const booleanField = (body: ValueMap, field: string): boolean | null => {
  const value = body[field]
  if (value === undefined || value === null) return null
  if (typeof value === 'boolean') return value
  throw refuse('bad-field', { field, value: kindOf(value), message: `Expected true or false, got ${kindOf(value)}` })
}

/** A "JSON text" member: an object, or a text that holds one; null when absent or null. @throws Refusal 400 */
export const jsonField = (body: ValueMap, field: string, argument: string): ValueMap | null => {
  let value = body[field]
  if (value === undefined || value === null) return null
  if (typeof value === 'string') {
    value = parse(value)
    if (value === undefined) {
      throw refuse('bad-field', {
        field: argument,
        value: field,
        message: `JsonType field value must be JSON text or an object (${field})`,
      })
    }
    if (!isMap(value)) throw refuse('bad-json-field', { actual: kindOf(value) })
    return value
  }
  if (!isMap(value)) {
    throw refuse('bad-field', {
      field: argument,
      value: field,
      message: `the JSON object must be an object or a JSON text, not ${kindOf(value)} (${field})`,
    })
  }
  return value
}

/** What kind of value it is, for messages: the value itself may be secret. */
export const kindOf = (value: Value | undefined): string => {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (isMap(value)) return 'an object'
  return typeof value === 'string' ? 'a text' : typeof value === 'boolean' ? 'a boolean' : 'a number'
}
