/*
 * node:http ↔ Request/Response, for the paths that do not need Next: an operation answered here costs a tenth of the
 * CPU of a route handler. Bodies are read whole before the operation runs (they are limited), answers may stream.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { fault } from '../../engine/errors.ts'
import { isLoopback, isOwnHost } from '../auth/loopback.ts'
import { authSettings } from '../auth/settings.ts'
import { bodyLimit } from './body.ts'
import { handle } from './handle.ts'
import { faultResponse } from './respond.ts'

type Answer = (request: Request, address: string) => Promise<Response>

/** Whether a request is for `handle`: the API's paths, and version discovery by clients that want JSON. */
export const isApiRequest = ({ url = '/', headers }: Pick<IncomingMessage, 'url' | 'headers'>): boolean => {
  const path = url.split('?', 1)[0] ?? '/'
  if (/^\/(v2|api|healthz|openapi\.json)(\/|$)/.test(path)) return true
  const accept = headers.accept ?? ''
  return path === '/' && accept.includes('json') && !accept.includes('html')
}

/** Lets only this machine's own requests through: by the name they were sent to (server/auth/loopback.ts), or by where from. */
export const guarded =
  (answer: Answer): Answer =>
  (request, address) =>
    (
      authSettings().mode === 'none'
        ? isOwnHost(request.headers.get('host'))
        : isLoopback(address.replace(/^::ffff:/, ''))
    )
      ? answer(request, address)
      : Promise.resolve(faultResponse(fault('bad-host', { host: request.headers.get('host') ?? '' }), false))

/** Answers one request of node's server. Never rejects. */
export const serve = async (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: Answer = handle,
): Promise<void> => {
  const abort = new AbortController()
  outgoing.on('close', () => abort.abort(gone))
  try {
    const body = await readBody(incoming)
    if (body === 'too large') {
      outgoing.writeHead(413, { 'content-type': 'application/json', connection: 'close' })
      outgoing.end(
        `{"faultcode":"Client","faultstring":"The request body is larger than ${bodyLimit} bytes","debuginfo":null}`,
      )
      return
    }
    await send(
      outgoing,
      await answer(makeRequest(incoming, body, abort.signal), incoming.socket.remoteAddress ?? ''),
      abort.signal,
    )
  } catch {
    // The client went away, or sent what is not HTTP; there is nobody to tell.
    outgoing.destroy()
  }
}

/** Why a request is over; made once, since an error with a stack for each of them is dear. */
const gone = new Error('the client is gone')

const readBody = async (incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | null | 'too large'> => {
  if (incoming.method === 'GET' || incoming.method === 'HEAD') return null
  if (Number(incoming.headers['content-length'] ?? 0) > bodyLimit) return 'too large'
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of incoming as AsyncIterable<Uint8Array>) {
    size += part.length
    if (size > bodyLimit) return 'too large'
    parts.push(part)
  }
  return size === 0 ? null : (Buffer.concat(parts) as Uint8Array<ArrayBuffer>)
}

const makeRequest = (incoming: IncomingMessage, body: Uint8Array<ArrayBuffer> | null, signal: AbortSignal): Request => {
  const headers: [string, string][] = []
  for (let index = 0; index + 1 < incoming.rawHeaders.length; index += 2) {
    headers.push([incoming.rawHeaders[index] ?? '', incoming.rawHeaders[index + 1] ?? ''])
  }
  const host = incoming.headers.host ?? 'localhost'
  // A path that begins with two slashes would be read as a host.
  const path = (incoming.url ?? '/').replace(/^\/+/, '/')
  const method = incoming.method ?? 'GET'
  return new Request(`http://${host}${path}`, {
    method,
    headers,
    // Only streams look at it, and it is a third of what a Request costs.
    ...(path.startsWith('/v2') ? {} : { signal }),
    ...(body === null || method === 'HEAD' ? {} : { body }),
  })
}

const send = async (outgoing: ServerResponse, response: Response, signal: AbortSignal): Promise<void> => {
  const headers = Object.fromEntries(response.headers)
  const type = headers['content-type'] ?? ''
  if (response.body === null || !type.startsWith('text/event-stream')) {
    const body = response.body === null ? null : Buffer.from(await response.arrayBuffer())
    outgoing.writeHead(response.status, body === null ? headers : { ...headers, 'content-length': body.length })
    outgoing.end(body ?? undefined)
    return
  }
  outgoing.writeHead(response.status, headers)
  outgoing.flushHeaders()
  const reader = response.body.getReader()
  signal.addEventListener('abort', () => void reader.cancel().catch(() => undefined), { once: true })
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    if (!outgoing.write(value)) await drained(outgoing)
  }
  outgoing.end()
}

/** Waits until the client has taken what was written, or is gone. */
const drained = (outgoing: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      outgoing.off('drain', done)
      outgoing.off('close', done)
      resolve()
    }
    outgoing.once('drain', done)
    outgoing.once('close', done)
  })
