/*
 * The one way in. Whatever reaches an operation has passed here, in this order: the Host header, the route, the media
 * type, who asks, whether they may. Whatever leaves has the security headers and a request id; a refusal leaves as
 * Mistral's fault body, anything unforeseen as a 500 that names the request id and nothing of the cause.
 */
import { fault } from '../../engine/errors.ts'
import { authorize, readActor } from '../auth/authorize.ts'
import { isOwnHost } from '../auth/loopback.ts'
import { newId } from '../ids.ts'
import { log } from '../log.ts'
import { Refusal } from '../refusal.ts'
import { routeMatcher } from './match-route.ts'
import { faultResponse } from './respond.ts'
import { routes } from './routes.ts'

const match = routeMatcher(routes)

/** Answers a request; never rejects. */
export const handle = async (request: Request): Promise<Response> => {
  const url = new URL(request.url)
  const requestId = newId()
  const response = await answer(request, url, requestId)
  response.headers.set('x-request-id', requestId)
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('cache-control', response.headers.get('cache-control') ?? 'no-store')
  response.headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
  return response
}

const answer = async (request: Request, url: URL, requestId: string): Promise<Response> => {
  let short = false
  try {
    if (!isOwnHost(request.headers.get('host') ?? url.host)) {
      return faultResponse(fault('bad-host', { host: url.host }), false)
    }
    const found = match(request.method, url.pathname)
    if (found === null) return faultResponse(fault('unknown-path', { path: url.pathname }), false)
    if ('methods' in found) {
      const refused = faultResponse(fault('method-not-allowed', { method: request.method }), false)
      refused.headers.set('allow', found.methods.join(', '))
      return refused
    }
    const { route, params } = found
    short = route.shortFault
    const type = request.headers.get('content-type')
    if (type !== null && /\bxml\b/i.test(type)) return faultResponse(fault('media-type', { type }), short)
    if (request.method !== 'GET' && isForeign(request, url)) return faultResponse(fault('forbidden'), short)
    const actor = readActor(request)
    authorize(actor, route.policy)
    return await route.handler(request, { actor, url, params })
  } catch (error) {
    if (error instanceof Refusal) return faultResponse(error.fault, short)
    log.error(
      { requestId, path: url.pathname, error: error instanceof Error ? error.stack : String(error) },
      'request failed',
    )
    return faultResponse(fault('internal', { request: requestId }), short)
  }
}

/** A browser tells where a request comes from: other sites' pages may not change anything here. */
const isForeign = (request: Request, url: URL): boolean => {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return true
  const origin = request.headers.get('origin')
  return (
    origin !== null &&
    origin !== 'null' &&
    URL.canParse(origin) &&
    new URL(origin).host !== (request.headers.get('host') ?? url.host)
  )
}
