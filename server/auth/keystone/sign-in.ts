import { err, ok, type Result } from '../../../engine/result.ts'
import { openSession } from '../session/open-session.ts'
import type { KeystoneSettings } from '../settings.ts'
import { askKeystone } from './ask-keystone.ts'
import { readKeystoneToken } from './read-token.ts'

export interface KeystoneCredentials {
  readonly name: string
  readonly password: string
  /** Name or id. */
  readonly project: string
  /** Name of the domain of user and project. */
  readonly domain: string
}

/** Opens a session with a token of Keystone's in it; gives the secret for the cookie. @throws Refusal 503 */
export const signInAtKeystone = async (
  settings: KeystoneSettings,
  { name, password, project, domain }: KeystoneCredentials,
): Promise<Result<string, 'wrong'>> => {
  const response = await askKeystone(settings, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      auth: {
        identity: { methods: ['password'], password: { user: { name, password, domain: { name: domain } } } },
        scope: { project: { name: project, domain: { name: domain } } },
      },
    }),
  })
  const token = response.headers.get('x-subject-token')
  if (!response.ok || token === null) {
    await response.body?.cancel()
    return err('wrong')
  }
  const vouched = readKeystoneToken(await response.json().catch(() => null))
  if (typeof vouched === 'string') return err('wrong')
  return ok(await openSession({ ...vouched, mode: 'keystone', cloudToken: token, notAfter: vouched.expiresAt }))
}
