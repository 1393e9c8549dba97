/*
 * From the inputs of std.http to what goes over the wire, by the rules of Python's requests, whose names they bear.
 */
import { stringifyPythonJson } from '../../engine/data/json.ts'
import { pythonStr } from '../../engine/data/python-str.ts'
import { isTruthy } from '../../engine/data/truth.ts'
import { Float, isMap, type Value, type ValueMap } from '../../engine/data/values.ts'
import { HttpFailure } from './http-failure.ts'

/** One request, ready to be sent. Names of headers are kept as given. */
export interface HttpRequest {
  readonly method: string
  readonly url: URL
  readonly headers: ReadonlyMap<string, string>
  readonly body: Buffer | null
  readonly followRedirects: boolean
  readonly verify: boolean
  /** Seconds without any progress; see {@link timeoutOf}. */
  readonly timeout: number
}

/** Seconds of silence after which a request is given up when neither the input nor the task says otherwise. */
const defaultTimeout = 60

/**
 * @param taskTimeout the task's own limit in seconds, or null.
 * @throws HttpFailure naming the input that cannot be used.
 */
export const buildRequest = (input: ValueMap, taskTimeout: number | null): HttpRequest => {
  const url = urlOf(input.url ?? null, input.params ?? null)
  const headers = headersOf(input.headers ?? null)
  const has = (name: string) => [...headers.keys()].some((key) => key.toLowerCase() === name)
  const put = (name: string, value: string) => {
    if (!has(name.toLowerCase())) headers.set(name, value)
  }
  put('User-Agent', 'tramontane')
  put('Accept', '*/*')
  put('Accept-Encoding', 'gzip, deflate')
  const method = input.method == null ? 'GET' : pythonStr(input.method).toUpperCase()
  if (!/^[!#$%&'*+.^_`|~0-9A-Z-]+$/.test(method)) throw new HttpFailure(`Invalid method ${pythonStr([method])}`)
  const { body, type } = bodyOf(input.body ?? null, input.json ?? null)
  if (type !== null) put('Content-Type', type)
  if (body !== null) headers.set('Content-Length', String(body.length))
  else if (method !== 'GET' && method !== 'HEAD') put('Content-Length', '0')
  const authorization = authorizationOf(input.auth ?? null) ?? userInfoOf(url)
  if (authorization !== null) headers.set('Authorization', authorization)
  url.username = ''
  url.password = ''
  const cookie = cookiesOf(input.cookies ?? null)
  if (cookie !== null) put('Cookie', cookie)
  if (isTruthy(input.proxies ?? null)) throw new HttpFailure('proxies are not supported')
  const verify = input.verify ?? true
  if (typeof verify !== 'boolean') throw new HttpFailure(`verify must be true or false, not ${kindOf(verify)}`)
  const followRedirects = isTruthy(input.allow_redirects ?? null)
  const timeout = timeoutOf(input.timeout ?? null) ?? taskTimeout ?? defaultTimeout
  return { method, url, headers, body, followRedirects, verify, timeout }
}

const kindOf = (value: Value): string =>
  value === null ? 'null' : Array.isArray(value) ? 'a list' : isMap(value) ? 'a map' : `a ${typeof value}`

/** The URL with `params` added to its query. @throws HttpFailure for anything but http and https. */
const urlOf = (text: Value, params: Value): URL => {
  if (typeof text !== 'string') throw new HttpFailure(`Invalid URL: expected a text, not ${kindOf(text)}`)
  const trimmed = text.trim()
  if (!/^[a-z][a-z0-9+.-]*:/i.test(trimmed) || /^[^/?#]*:\d/.test(trimmed)) {
    throw new HttpFailure(`Invalid URL '${shown(text)}': No scheme supplied. Perhaps you meant https://${shown(text)}?`)
  }
  const url = URL.parse(trimmed)
  if (url === null) throw new HttpFailure(`Invalid URL '${shown(text)}'`)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new HttpFailure(`No connection adapters were found for '${shown(text)}': only http and https are allowed`)
  }
  url.hash = ''
  const query = queryOf(params)
  if (query !== '') url.search = url.search === '' ? query : `${url.search}&${query}`
  return url
}

/** A URL as messages may show it: without query and credentials, where tokens stand. */
const shown = (text: string): string => text.replace(/\/\/[^/@]*@/, '//').replace(/[?#].*$/s, '')

const queryOf = (params: Value): string => {
  if (params === null) return ''
  if (typeof params === 'string') return params.replace(/^[?&]/, '')
  if (!isMap(params)) throw new HttpFailure(`params must be a map or a text, not ${kindOf(params)}`)
  const pairs: string[] = []
  for (const key of Object.keys(params)) {
    const value = params[key] ?? null
    for (const item of Array.isArray(value) ? (value as readonly Value[]) : [value]) {
      if (item !== null) pairs.push(`${quotePlus(key)}=${quotePlus(pythonStr(item))}`)
    }
  }
  return pairs.join('&')
}

const quotePlus = (text: string): string =>
  encodeURIComponent(text.toWellFormed())
    .replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+')

const headersOf = (headers: Value): Map<string, string> => {
  const out = new Map<string, string>()
  if (headers === null) return out
  if (!isMap(headers)) throw new HttpFailure(`headers must be a map, not ${kindOf(headers)}`)
  for (const key of Object.keys(headers)) {
    const value = headers[key] ?? null
    if (value === null) continue
    if (typeof value === 'object' && !(value instanceof Float)) {
      throw new HttpFailure(`Value for header {${key}} must be a text or a number, not ${kindOf(value)}`)
    }
    out.set(key, pythonStr(value))
  }
  return out
}

const bodyOf = (body: Value, json: Value): { body: Buffer | null; type: string | null } => {
  if (!isTruthy(body) && json !== null) {
    return { body: Buffer.from(stringifyPythonJson(json)), type: 'application/json' }
  }
  if (body === null || body === '') return { body: null, type: null }
  return { body: Buffer.from(typeof body === 'string' ? body : stringifyPythonJson(body)), type: null }
}

/** `user:password`, or a list of the two. */
const authorizationOf = (auth: Value): string | null => {
  if (!isTruthy(auth)) return null
  if (typeof auth === 'string' && auth.includes(':')) return basic(auth)
  const list = auth as readonly Value[]
  if (Array.isArray(auth) && list.length === 2) return basic(list.map(pythonStr).join(':'))
  throw new HttpFailure(`auth must be a text 'user:password', not ${kindOf(auth)}`)
}

const userInfoOf = (url: URL): string | null => {
  if (url.username === '' && url.password === '') return null
  try {
    return basic(`${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`)
  } catch {
    return basic(`${url.username}:${url.password}`)
  }
}

const basic = (credentials: string): string => `Basic ${Buffer.from(credentials).toString('base64')}`

const cookiesOf = (cookies: Value): string | null => {
  if (!isTruthy(cookies)) return null
  if (!isMap(cookies)) throw new HttpFailure(`cookies must be a map, not ${kindOf(cookies)}`)
  return Object.keys(cookies)
    .map((key) => `${key}=${pythonStr(cookies[key] ?? null)}`)
    .join('; ')
}

const timeoutOf = (value: Value): number | null => {
  if (value === null) return null
  const seconds = value instanceof Float ? value.value : Number(typeof value === 'object' ? Number.NaN : value)
  if (Number.isNaN(seconds)) throw new HttpFailure(`timeout must be a number of seconds, not ${kindOf(value)}`)
  if (seconds <= 0) throw new HttpFailure(`timeout must be above 0, not ${seconds}`)
  return seconds
}
