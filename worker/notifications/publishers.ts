import { isMap, type Value, type ValueMap } from '../../engine/data/values.ts'

/** Somebody who is told, by Mistral's `notify`. */
export interface Publisher {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Only these events; empty: all. */
  readonly eventTypes: readonly string[]
}

/**
 * The webhooks of a `notify` list, each with what is wrong with those that cannot be used. `noop` tells nobody; what is
 * no list tells nobody either, as in Mistral.
 */
export const readPublishers = (notify: Value | undefined): { publishers: Publisher[]; problems: string[] } => {
  const publishers: Publisher[] = []
  const problems: string[] = []
  if (!Array.isArray(notify)) return { publishers, problems }
  for (const [index, one] of notify.entries()) {
    if (!isMap(one) || one.type !== 'webhook') {
      if (!isMap(one) || one.type !== 'noop') problems.push(`notify[${index}]: expected type webhook or noop`)
      continue
    }
    const url = typeof one.url === 'string' && URL.canParse(one.url) ? new URL(one.url) : null
    if (url === null || !/^https?:$/.test(url.protocol)) {
      problems.push(`notify[${index}].url: expected an address that begins with http:// or https://`)
      continue
    }
    publishers.push({ url: url.href, headers: texts(one.headers), eventTypes: list(one.event_types) })
  }
  return { publishers, problems }
}

const texts = (headers: Value | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(isMap(headers) ? headers : ({} as ValueMap))
      .filter(([name, value]) => /^[\w-]+$/.test(name) && typeof value === 'string' && !/[\r\n]/.test(value))
      .map(([name, value]) => [name, value as string]),
  )

const list = (types: Value | undefined): string[] =>
  Array.isArray(types) ? types.filter((one): one is string => typeof one === 'string') : []
