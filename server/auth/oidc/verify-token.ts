import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'
import { refuse } from '../../refusal.ts'
import { Recent } from '../recent.ts'
import { hashSecret } from '../secret.ts'
import type { OidcSettings } from '../settings.ts'
import type { Vouched } from '../vouched.ts'
import { readClaims } from './claims.ts'
import { provider } from './provider.ts'

/** Signatures that only the issuer can make; never a shared secret, never none. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519']

let keys: ReturnType<typeof createRemoteJWKSet> | undefined

/** Checking a signature costs more than most answers; the end of the token is looked at each time. */
const recent = new Recent<Vouched | null>(30_000)

/**
 * Whom an access token of the issuer names; null when it is none, not the issuer's, has ended, or is for somebody else.
 * Keycloak names the client it was made for in `azp`, other providers in `aud`.
 *
 * @throws Refusal 503 when the issuer's keys cannot be had
 */
export const verifyOidcToken = async (settings: OidcSettings, token: string): Promise<Vouched | null> => {
  const vouched = await recent.get(hashSecret(token).toString('base64'), async () => {
    const { issuer, jwks_uri } = (await provider(settings)).serverMetadata()
    if (jwks_uri === undefined) throw refuse('unavailable', { message: 'The identity provider names no keys' })
    keys ??= createRemoteJWKSet(new URL(jwks_uri))
    const payload = await jwtVerify(token, keys, { issuer, algorithms, clockTolerance: 5 }).then(
      (verified) => verified.payload,
      (failure: unknown) => {
        if (failure instanceof errors.JWKSTimeout || !(failure instanceof errors.JOSEError)) {
          throw refuse('unavailable', { message: 'The keys of the identity provider cannot be had; try again later' })
        }
        return null
      },
    )
    if (payload === null || isIdToken(payload) || !isFor(payload, settings)) return null
    return readClaims(payload, settings.issuer, settings.clientId)
  })
  return vouched !== null && vouched.expiresAt > Date.now() ? vouched : null
}

/** ID tokens say who somebody is and travel more freely than what lets its holder act. */
const isIdToken = (payload: JWTPayload): boolean => payload.typ === 'ID' || 'at_hash' in payload

const isFor = ({ aud, azp }: JWTPayload, { audience, clientId }: OidcSettings): boolean =>
  (Array.isArray(aud) ? aud : [aud]).includes(audience) || azp === clientId

/** Asks for keys again, for tests that start another provider. */
export const forgetKeys = (): void => {
  keys = undefined
  recent.clear()
}
