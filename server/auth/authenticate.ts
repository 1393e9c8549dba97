import { refuse } from '../refusal.ts'
import { type Actor, everybody, stranger } from './actor.ts'
import { readSessionCookie } from './session/cookie.ts'
import { findSession } from './session/find-session.ts'
import { authSettings } from './settings.ts'
import { findToken } from './tokens/find-token.ts'

/**
 * Who sent this request. A credential that is given must be good: a wrong token is refused, not taken for none. Without
 * one the answer is a stranger, whom `authorize` lets do what is public.
 *
 * @throws Refusal 401
 */
export const authenticate = async (request: Request): Promise<Actor> => {
  const settings = authSettings()
  if (settings.mode === 'none') return everybody
  const token = readToken(request)
  if (token !== null) {
    const actor = await findToken(token)
    if (actor === null) throw refuse('unauthorized')
    return actor
  }
  const secret = readSessionCookie(request)
  return (secret === null ? null : await findSession(secret)) ?? stranger
}

/** Mistral's clients send X-Auth-Token, others Authorization: Bearer. */
const readToken = (request: Request): string | null => {
  const token = request.headers.get('x-auth-token')
  if (token !== null && token !== '') return token
  return /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null
}
