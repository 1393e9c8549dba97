import type { HttpRequest } from './build-request.ts'
import { HttpFailure } from './http-failure.ts'
import { type HttpResponse, sendRequest } from './send-request.ts'

const most = 30
const redirecting = new Set([301, 302, 303, 307, 308])

/** What came of a request and of the redirects that it was to follow. */
export interface Exchange {
  readonly response: HttpResponse
  /** The answers before, oldest first. */
  readonly history: readonly HttpResponse[]
}

/**
 * Sends a request and, if it says so, follows redirects: 302 and 303, and 301 for POST, turn into GET without a body;
 * credentials are not sent on to another origin.
 *
 * @throws as `sendRequest`; HttpFailure beyond 30 redirects.
 */
export const followRedirects = async (request: HttpRequest, signal: AbortSignal): Promise<Exchange> => {
  const history: HttpResponse[] = []
  let current = request
  for (;;) {
    const response = await sendRequest(current, signal)
    const next = request.followRedirects ? nextRequest(current, response) : null
    if (next === null) return { response, history }
    if (history.length >= most) throw new HttpFailure(`Exceeded ${most} redirects.`)
    history.push(response)
    current = next
  }
}

const nextRequest = (request: HttpRequest, response: HttpResponse): HttpRequest | null => {
  const location = headerOf(response, 'location')
  if (location === undefined || !redirecting.has(response.status)) return null
  const url = URL.parse(location, request.url)
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new HttpFailure(
      `The answer redirects to '${location.replace(/[?#].*$/s, '')}', which is no http or https URL`,
    )
  }
  url.username = ''
  url.password = ''
  const { status } = response
  const toGet =
    (status === 301 && request.method === 'POST') || ((status === 302 || status === 303) && request.method !== 'HEAD')
  const dropped = new Set([
    'host',
    ...(url.origin === request.url.origin ? [] : ['authorization', 'cookie']),
    ...(toGet ? ['content-length', 'content-type', 'transfer-encoding'] : []),
  ])
  const headers = new Map([...request.headers].filter(([name]) => !dropped.has(name.toLowerCase())))
  return { ...request, url, headers, ...(toGet ? { method: 'GET', body: null } : {}) }
}

/** A header of an answer, whatever its letters' case. */
export const headerOf = (response: HttpResponse, name: string): string | undefined => {
  for (const [key, value] of response.headers) if (key.toLowerCase() === name) return value
  return undefined
}
