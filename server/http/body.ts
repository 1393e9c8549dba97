import { parseJson } from '../../engine/data/json.ts'
import { isMap, type Value } from '../../engine/data/values.ts'
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

/** The body as JSON; undefined when it is none. @throws Refusal 400, 413 */
export const readJson = async (request: Request): Promise<Value | undefined> => parse(await readText(request))

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

/** What kind of value it is, for messages: the value itself may be secret. */
export const kindOf = (value: Value | undefined): string => {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (isMap(value)) return 'an object'
  return typeof value === 'string' ? 'a text' : typeof value === 'boolean' ? 'a boolean' : 'a number'
}
