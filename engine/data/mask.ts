/*
 * Secrets out of values that are shown: logs, events, messages. By key, since a secret cannot be told from its value;
 * credentials within URLs besides. What users store and read through the API is not masked here: it is theirs.
 */
import { Float, isMap, newMap, type Value } from './values.ts'

/** What stands for a secret. */
export const masked = '***'

const secretKey =
  /pass(?:word|wd|phrase)?$|secret|token|credential|authorization|private[-_]?key|api[-_]?key|access[-_]?key|^(?:auth|cookies?|set-cookie|adminpass|service_catalog)$/i

const inUrl = /\b([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/@?#'"]{1,500}@/gi
/** Query parameters such as `?token=…`. */
const inQuery = /([?&](?:[a-z_-]*(?:token|secret|password|api[-_]?key|signature))=)[^&\s'"#]+/gi
const deepest = 100

/** Whether values under this key are secrets. */
export const isSecretKey = (key: string): boolean => secretKey.test(key)

/** A copy in which the values of secret keys and credentials in URLs are replaced; equal parts are shared. */
export const mask = (value: Value): Value => walk(value, 0)

/** A text without the credentials of URLs in it. */
export const maskText = (text: string): string =>
  text.includes('://') || text.includes('=')
    ? text.replace(inUrl, `$1${masked}@`).replace(inQuery, `$1${masked}`)
    : text

const walk = (value: Value, depth: number): Value => {
  if (typeof value === 'string') return maskText(value)
  if (typeof value !== 'object' || value === null || value instanceof Float) return value
  // Deeper than anybody reads: better nothing than a secret.
  if (depth > deepest) return masked
  if (Array.isArray(value)) return shared(value as readonly Value[], (item) => walk(item, depth + 1))
  if (!isMap(value)) return value
  let changed = false
  const out = newMap()
  for (const key of Object.keys(value)) {
    const item = value[key] as Value
    const done = item !== null && item !== '' && isSecretKey(key) ? masked : walk(item, depth + 1)
    changed ||= done !== item
    out[key] = done
  }
  return changed ? out : value
}

const shared = (items: readonly Value[], change: (item: Value) => Value): readonly Value[] => {
  const out = items.map(change)
  return out.every((item, at) => item === items[at]) ? items : out
}
