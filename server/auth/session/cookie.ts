import { isLoopback } from '../loopback.ts'

export const sessionCookieName = 'tramontane_session'

/** The session's secret in a request's cookies, or null. */
export const readSessionCookie = (request: Request): string | null => readCookie(request, sessionCookieName)

/** A cookie of a request, or null when it is absent or empty. */
export const readCookie = (request: Request, name: string): string | null => {
  const header = request.headers.get('cookie')
  if (header === null) return null
  for (const part of header.split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim() || null
  }
  return null
}

/**
 * A `Set-Cookie` with the secret; an empty one takes it away. `Secure` except on loopback, where browsers may refuse it:
 * a server that others reach must stand behind TLS.
 */
export const sessionCookie = (secret: string, url: URL): string =>
  [
    `${sessionCookieName}=${secret}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    ...(isLoopback(url.hostname) ? [] : ['Secure']),
    ...(secret === '' ? ['Max-Age=0'] : []),
  ].join('; ')
