import { isLoopback } from '../../auth/loopback.ts'
import { beginSignIn, callbackPath, endSignIn } from '../../auth/oidc/sign-in.ts'
import { readCookie, sessionCookie } from '../../auth/session/cookie.ts'
import { authSettings, type OidcSettings } from '../../auth/settings.ts'
import { refuse } from '../../refusal.ts'
import { operation } from '../contract/operation.ts'
import { textParameter } from '../contract/parameters.ts'

const journeyCookie = 'tramontane_sign_in'

const elsewhere = { 302: { description: 'The browser goes on from there' } }

/** GET /api/oidc/login?next=/path: sends the browser to the provider. */
export const getOidcLogin = operation(
  {
    summary: 'Sign in at the OpenID Connect provider',
    query: { next: textParameter('Path of the page to come back to.') },
    answers: elsewhere,
  },
  async (_request, { url, query }) => {
    const { to, along } = await beginSignIn(settings(), url, query.next ?? '/')
    return redirect(to.href, [journey(along, url, 600)])
  },
)

/** GET /api/oidc/callback: the browser comes back with a code, or with an error. */
export const getOidcCallback = operation(
  { summary: 'Where the OpenID Connect provider sends browsers back to', query: 'any', answers: elsewhere },
  async (request, { url }) => {
    const along = readCookie(request, journeyCookie)
    const done = along === null ? null : await endSignIn(settings(), url, along)
    if (done === null || !done.ok) return redirect('/login?failed=1', [journey('', url, 0)])
    return redirect(done.value.next, [journey('', url, 0), sessionCookie(done.value.secret, url)])
  },
)

const settings = (): OidcSettings => {
  const given = authSettings()
  if (given.mode !== 'oidc') throw refuse('wrong-mode', { mode: given.mode })
  return given
}

/** Lax, because the provider's redirect must bring it; only to the callback. */
const journey = (along: string, url: URL, seconds: number): string =>
  [
    `${journeyCookie}=${along}`,
    `Path=${callbackPath}`,
    'HttpOnly',
    'SameSite=Lax',
    `Max-Age=${seconds}`,
    ...(isLoopback(url.hostname) ? [] : ['Secure']),
  ].join('; ')

const redirect = (to: string, cookies: readonly string[]): Response => {
  const response = new Response(null, { status: 302, headers: { location: to } })
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}
