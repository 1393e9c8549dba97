import { parseJson } from '../../engine/data/json.ts'
import { Float, newMap, type Value, type ValueMap } from '../../engine/data/values.ts'
import { type Exchange, headerOf } from './follow-redirects.ts'
import type { HttpResponse } from './send-request.ts'

/** The result of std.http: `{content, status, headers, url, history, encoding, reason, cookies, elapsed}`. */
export const responseValue = ({ response, history }: Exchange): ValueMap => {
  const encoding = encodingOf(headerOf(response, 'content-type') ?? '')
  return map({
    content: contentOf(response.body, encoding),
    status: response.status,
    headers: headersOf(response),
    url: response.url,
    history: history.map((earlier) =>
      map({ status: earlier.status, url: earlier.url, reason: earlier.reason, headers: headersOf(earlier) }),
    ),
    encoding,
    reason: response.reason,
    cookies: cookiesOf(response.setCookies),
    elapsed: fraction(response.elapsed),
  })
}

const map = (entries: ValueMap): ValueMap => Object.assign(newMap(), entries)

const headersOf = (response: HttpResponse): ValueMap => map(Object.fromEntries(response.headers))

/** Whole microseconds, a float even when they happen to make whole seconds. */
const fraction = (seconds: number): Value => {
  const rounded = Math.round(seconds * 1e6) / 1e6
  return Number.isInteger(rounded) ? new Float(rounded) : rounded
}

/** The charset named, else by rule of the type: text is ISO-8859-1, JSON is UTF-8, anything else unknown. */
const encodingOf = (contentType: string): string | null => {
  const charset = /;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1]
  if (charset !== undefined) return charset
  if (/^\s*text\//i.test(contentType)) return 'ISO-8859-1'
  return /^\s*application\/json/i.test(contentType) ? 'utf-8' : null
}

/** JSON if it parses, whatever the content type says; else text. Valid UTF-8 is read as such when no charset is named. */
const contentOf = (body: Buffer, encoding: string | null): Value => {
  const text = textOf(body, encoding)
  if (text.trim() === '') return text
  try {
    return parseJson(text)
  } catch {
    return text
  }
}

const textOf = (body: Buffer, encoding: string | null): string => {
  // PostgreSQL's text cannot hold the zero character.
  const decoded = decode(body, encoding ?? 'utf-8')
  return decoded.replaceAll('\u0000', '\ufffd')
}

const decode = (body: Buffer, encoding: string): string => {
  const guessed = encoding === 'ISO-8859-1' || encoding.toLowerCase() === 'utf-8'
  if (guessed) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(body)
    } catch {
      return new TextDecoder('windows-1252').decode(body)
    }
  }
  try {
    return new TextDecoder(encoding).decode(body)
  } catch {
    return new TextDecoder('utf-8').decode(body)
  }
}

const cookiesOf = (lines: readonly string[]): ValueMap => {
  const out = newMap()
  for (const line of lines) {
    const pair = line.split(';', 1)[0] ?? ''
    const at = pair.indexOf('=')
    if (at > 0) out[pair.slice(0, at).trim()] = pair.slice(at + 1).trim()
  }
  return out
}
