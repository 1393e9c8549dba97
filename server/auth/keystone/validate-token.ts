import { Recent } from '../recent.ts'
import { hashSecret } from '../secret.ts'
import type { KeystoneSettings } from '../settings.ts'
import type { Vouched } from '../vouched.ts'
import { askKeystone } from './ask-keystone.ts'
import { readKeystoneToken } from './read-token.ts'

let recent: Recent<Vouched | null> | undefined

/**
 * Whom Keystone says a token belongs to; null when it is no good or has no project. The token validates itself (Keystone
 * lets each subject do that), so this service needs no account there. A confirmed token is believed for the time set,
 * which is how late a revocation may count; a refused one as well, so that a client gone wild does not fall on Keystone.
 *
 * @throws Refusal 503
 */
export const validateKeystoneToken = async (settings: KeystoneSettings, token: string): Promise<Vouched | null> => {
  recent ??= new Recent(settings.cacheMs)
  const vouched = await recent.get(hashSecret(token).toString('base64'), async () => {
    const response = await askKeystone(settings, { headers: { 'x-auth-token': token, 'x-subject-token': token } })
    if (!response.ok) {
      await response.body?.cancel()
      return null
    }
    const read = readKeystoneToken(await response.json().catch(() => null))
    return typeof read === 'string' ? null : read
  })
  return vouched !== null && vouched.expiresAt > Date.now() ? vouched : null
}
