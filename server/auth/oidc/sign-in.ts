/*
 * The code flow with PKCE. Going out, a cookie of ten minutes takes state, nonce, verifier and the way back along; only
 * the browser that went out with it can come back. Coming in, the code is exchanged, the ID token checked (issuer,
 * audience, nonce, signature by TLS or key), and a session opened that lives as long as the provider's token.
 */
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { z } from 'zod'
import { err, ok, type Result } from '../../../engine/result.ts'
import { openSession } from '../session/open-session.ts'
import type { OidcSettings } from '../settings.ts'
import { readClaims } from './claims.ts'
import { provider } from './provider.ts'
import { verifyOidcToken } from './verify-token.ts'

const journey = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), next: z.string() })

/** What the browser takes along, as text for a cookie. */
type Journey = z.infer<typeof journey>

/** Where the provider sends browsers back to. */
export const callbackPath = '/api/oidc/callback'

const callbackUrl = ({ publicUrl }: OidcSettings, url: URL): URL => new URL(callbackPath, publicUrl ?? url.origin)

/** Where to send the browser, and what it takes along. `next` is a path of this server. @throws Refusal 503 */
export const beginSignIn = async (
  settings: OidcSettings,
  url: URL,
  next: string,
): Promise<{ readonly to: URL; readonly along: string }> => {
  const taken: Journey = {
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
    next: safePath(next),
  }
  const to = buildAuthorizationUrl(await provider(settings), {
    redirect_uri: callbackUrl(settings, url).href,
    scope: 'openid profile email',
    state: taken.state,
    nonce: taken.nonce,
    code_challenge: await calculatePKCECodeChallenge(taken.verifier),
    code_challenge_method: 'S256',
  })
  return { to, along: Buffer.from(JSON.stringify(taken)).toString('base64url') }
}

/** Opens the session of a browser that came back; gives the cookie's secret and where it wanted to go. @throws Refusal 503 */
export const endSignIn = async (
  settings: OidcSettings,
  url: URL,
  along: string,
): Promise<Result<{ readonly secret: string; readonly next: string }, 'wrong'>> => {
  const taken = readJourney(along)
  if (taken === null) return err('wrong')
  const config = await provider(settings)
  const current = callbackUrl(settings, url)
  current.search = url.search
  const tokens = await authorizationCodeGrant(config, current, {
    pkceCodeVerifier: taken.verifier,
    expectedState: taken.state,
    expectedNonce: taken.nonce,
    idTokenExpected: true,
  }).catch(() => null)
  if (tokens === null) return err('wrong')
  // Keycloak has the roles in the access token; a provider whose access tokens are opaque has them in the ID token.
  const vouched =
    (await verifyOidcToken(settings, tokens.access_token)) ??
    readClaims(tokens.claims(), settings.issuer, settings.clientId)
  if (vouched === null) return err('wrong')
  const secret = await openSession({
    ...vouched,
    mode: 'oidc',
    cloudToken: tokens.access_token,
    notAfter: vouched.expiresAt,
  })
  return ok({ secret, next: taken.next })
}

const readJourney = (along: string): Journey | null => {
  try {
    return journey.parse(JSON.parse(Buffer.from(along, 'base64url').toString('utf8')))
  } catch {
    return null
  }
}

/** A path of this server and nothing that a browser could read as another one. */
const safePath = (next: string): string => (/^\/(?![/\\])[\x21-\x7e]*$/.test(next) ? next : '/')
