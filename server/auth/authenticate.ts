import { refuse } from '../refusal.ts'
import { type Actor, everybody, stranger } from './actor.ts'
import { validateKeystoneToken } from './keystone/validate-token.ts'
import { verifyOidcToken } from './oidc/verify-token.ts'
import { readSessionCookie } from './session/cookie.ts'
import { findSession } from './session/find-session.ts'
import { type AuthSettings, authSettings } from './settings.ts'
import { findToken } from './tokens/find-token.ts'
import { actorOf } from './vouched.ts'

/**
 * Who sent this request. A credential that is given must be good: a wrong token is refused, not taken for none. Without
 * one the answer is a stranger, whom `authorize` lets do what is public.
 *
 * @throws Refusal 401; 503 when whoever vouches for people does not answer
 */
export const authenticate = async (request: Request): Promise<Actor> => {
  const settings = authSettings()
  if (settings.mode === 'none') return everybody
  const token = readToken(request)
  if (token !== null) {
    const actor = await actorOfToken(settings, token)
    if (actor === null) throw refuse('unauthorized')
    return actor
  }
  const secret = readSessionCookie(request)
  return (secret === null ? null : await findSession(secret)) ?? stranger
}

const actorOfToken = async (settings: AuthSettings, token: string): Promise<Actor | null> => {
  switch (settings.mode) {
    case 'none':
      return everybody
    case 'local':
      return findToken(token)
    case 'keystone': {
      const vouched = await validateKeystoneToken(settings, token)
      return vouched && actorOf(vouched, 'keystone')
    }
    case 'oidc': {
      const vouched = await verifyOidcToken(settings, token)
      return vouched && actorOf(vouched, 'oidc')
    }
  }
}

/** What a request is recognised by, or null; only to tell one from another. */
export const credentialOf = (request: Request): string | null => readToken(request) ?? readSessionCookie(request)

/** Mistral's clients send X-Auth-Token, others Authorization: Bearer. */
const readToken = (request: Request): string | null => {
  const token = request.headers.get('x-auth-token')
  if (token !== null && token !== '') return token
  return /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null
}
