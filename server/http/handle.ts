/*
 * The one way in. Whatever reaches an operation has passed here, in this order: the Host header, the route, the media
 * type, who asks, how often, whether they may, and whether the service takes changes now. Whatever leaves has the security headers and a request id; a refusal leaves as
 * Mistral's fault body, anything unforeseen as a 500 that names the request id and nothing of the cause.
 */
import { fault } from '../../engine/errors.ts'
import { isAudited } from '../audit/audited.ts'
import { authenticate, credentialOf } from '../auth/authenticate.ts'
import { authorize } from '../auth/authorize.ts'
import { isOwnHost } from '../auth/loopback.ts'
import { originOf } from '../auth/origin.ts'
import { countRequest } from '../auth/rate-limits.ts'
import { authSettings } from '../auth/settings.ts'
import { newId } from '../ids.ts'
import { log } from '../log.ts'
import { passMaintenance } from '../maintenance/gate.ts'
import { Refusal } from '../refusal.ts'
import { withRequestId } from '../request-context.ts'
import { isDataError } from '../store/data-error.ts'
import { withAudit } from './audit.ts'
import { routeMatcher } from './match-route.ts'
import { checkMediaType } from './media-type.ts'
import { faultResponse, refusalResponse } from './respond.ts'
import { routes } from './routes.ts'
import { rowReader } from './row-reader.ts'

const match = routeMatcher(routes)
const readerOf = rowReader(routes)

/** Answers a request; never rejects. */
export const handle = async (request: Request, address = ''): Promise<Response> => {
  const url = new URL(request.url)
  const requestId = newId()
  const begun = performance.now()
  const response = await withRequestId(requestId, async () => {
    const answered = await answer(request, url, address, requestId)
    const ms = Math.round(performance.now() - begun)
    log.info({ method: request.method, path: url.pathname, status: answered.status, ms }, 'answered')
    return answered
  })
  response.headers.set('x-request-id', requestId)
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('cache-control', response.headers.get('cache-control') ?? 'no-store')
  response.headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
  return response
}

const answer = async (request: Request, url: URL, address: string, requestId: string): Promise<Response> => {
  let short = false
  try {
    if (authSettings().mode === 'none' && !isOwnHost(request.headers.get('host') ?? url.host)) {
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
    checkMediaType(request)
    const origin = request.method === 'GET' ? 'own' : originOf(request, url)
    if (origin === 'foreign') return faultResponse(fault('foreign-origin'), short)
    const actor = await authenticate(request)
    // Cookies come along unasked, so what a session changes needs the browser's word for where it comes from.
    if (actor.via === 'session' && origin !== 'own') return faultResponse(fault('foreign-origin'), short)
    await countRequest(actor, credentialOf(request))
    authorize(actor, route.policy)
    await passMaintenance(request, route.policy)
    const context = { actor, address, url, params }
    const reader = isAudited(route) ? await readerOf(request, found, url.pathname) : null
    return await withAudit(request, context, { found, requestId, reader })
  } catch (error) {
    if (error instanceof Refusal) return refusalResponse(error, short)
    if (isDataError(error)) return faultResponse(fault('unstorable'), short)
    log.error({ path: url.pathname, error: error instanceof Error ? error.stack : String(error) }, 'request failed')
    return faultResponse(fault('internal', { request: requestId }), short)
  }
}
