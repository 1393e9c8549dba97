import { allowInsecureRequests, ClientSecretPost, type Configuration, discovery, None } from 'openid-client'
import { refuse } from '../../refusal.ts'
import type { OidcSettings } from '../settings.ts'

let found: Promise<Configuration> | undefined

/** What the issuer says of itself, asked once; a failure is asked again. @throws Refusal 503 */
export const provider = (settings: OidcSettings): Promise<Configuration> => {
  const { issuer, clientId, clientSecret } = settings
  found ??= discovery(
    issuer,
    clientId,
    {},
    clientSecret === null ? None() : ClientSecretPost(clientSecret),
    // http is for this machine, or was permitted explicitly; see settings.ts.
    issuer.protocol === 'http:' ? { execute: [allowInsecureRequests] } : {},
  ).catch(() => {
    found = undefined
    throw refuse('unavailable', { message: 'The identity provider does not answer; try again later' })
  })
  return found
}

/** Asks again, for tests that start another provider. */
export const forgetProvider = (): void => {
  found = undefined
}
