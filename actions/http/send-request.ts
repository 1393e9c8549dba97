import { type IncomingMessage, request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { BlockedAddress, guardedLookup, refuseDeniedHost } from '../egress/guarded-lookup.ts'
import type { HttpRequest } from './build-request.ts'
import { HttpFailure } from './http-failure.ts'
import { readBody } from './read-body.ts'

/** An answer with its whole body. */
export interface HttpResponse {
  readonly status: number
  readonly reason: string
  readonly url: string
  /** Names as sent; what comes several times is joined by commas. */
  readonly headers: ReadonlyMap<string, string>
  readonly setCookies: readonly string[]
  readonly body: Buffer
  /** Seconds from the request's start to the answer's headers. */
  readonly elapsed: number
}

/**
 * One request, one answer; redirects are the caller's business. Ends when the signal fires.
 *
 * @throws HttpFailure with the reason; whatever the signal throws when it fires.
 */
export const sendRequest = async (request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> => {
  const { url } = request
  const started = performance.now()
  try {
    refuseDeniedHost(url.hostname)
    const message = await open(request, signal)
    const elapsed = (performance.now() - started) / 1000
    const body = await readBody(message, request.method)
    return {
      status: message.statusCode ?? 0,
      reason: message.statusMessage ?? '',
      url: url.href,
      headers: joined(message.rawHeaders),
      setCookies: message.headers['set-cookie'] ?? [],
      body,
      elapsed,
    }
  } catch (error) {
    signal.throwIfAborted()
    throw error instanceof HttpFailure ? error : new HttpFailure(explained(error, request))
  }
}

const open = (request: HttpRequest, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { url, method, headers, timeout } = request
    const send = url.protocol === 'https:' ? secure : plain
    const outgoing = send(url, {
      method,
      headers: Object.fromEntries(headers),
      // A connection for each request: nothing is shared between workflows, and no answer comes from a stale one.
      agent: false,
      lookup: guardedLookup,
      signal,
      timeout: Math.min(timeout * 1000, 2 ** 31 - 1),
      rejectUnauthorized: request.verify,
    })
    outgoing.on('response', resolve)
    outgoing.on('timeout', () =>
      outgoing.destroy(new HttpFailure(`${pool(url)}: Read timed out. (read timeout=${timeout})`)),
    )
    outgoing.on('error', reject)
    outgoing.end(request.body ?? undefined)
  })

const joined = (raw: readonly string[]): Map<string, string> => {
  const out = new Map<string, string>()
  const names = new Map<string, string>()
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const [name = '', value = ''] = raw.slice(at, at + 2)
    const known = names.get(name.toLowerCase())
    if (known === undefined) names.set(name.toLowerCase(), name)
    out.set(known ?? name, known === undefined ? value : `${out.get(known)}, ${value}`)
  }
  return out
}

const pool = (url: URL): string => {
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)
  return `${url.protocol === 'https:' ? 'HTTPS' : 'HTTP'}ConnectionPool(host='${url.hostname}', port=${port})`
}

const causes: Readonly<Record<string, string>> = {
  ECONNREFUSED: '[Errno 111] ECONNREFUSED',
  ENETUNREACH: '[Errno 101] ENETUNREACH',
  EHOSTUNREACH: '[Errno 113] EHOSTUNREACH',
  ETIMEDOUT: '[Errno 110] ETIMEDOUT',
  ENOTFOUND: '[Errno -2] Name or service not known',
  EAI_AGAIN: '[Errno -3] Temporary failure in name resolution',
}

/** What went wrong in the words that users of Mistral know. */
const explained = (error: unknown, { url }: HttpRequest): string => {
  if (error instanceof BlockedAddress) return error.message
  const cause = codeOf(error)
  const known = cause === undefined ? undefined : causes[cause]
  if (known === undefined) return error instanceof Error ? error.message : String(error)
  const connection = `${url.protocol === 'https:' ? 'HTTPS' : 'HTTP'}Connection`
  return (
    `${pool(url)}: Max retries exceeded with url: ${url.pathname} (Caused by NewConnectionError(` +
    `'<urllib3.connection.${connection} object at 0x7f0000000000>: Failed to establish a new connection: ${known}'))`
  )
}

const codeOf = (error: unknown): string | undefined => {
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}
