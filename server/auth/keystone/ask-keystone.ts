import { refuse } from '../../refusal.ts'
import type { KeystoneSettings } from '../settings.ts'

/** Keystone answers in a fraction of a second or is in trouble. */
const timeoutMs = 10_000

/** A request to /auth/tokens. @throws Refusal 503 when Keystone cannot be reached or is failing */
export const askKeystone = async ({ url }: KeystoneSettings, init: RequestInit): Promise<Response> => {
  const response = await fetch(`${url}/auth/tokens`, {
    ...init,
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(() => null)
  if (response === null) throw refuse('unavailable', { message: 'Keystone does not answer; try again later' })
  if (response.status >= 500) {
    await response.body?.cancel()
    throw refuse('unavailable', { message: `Keystone answers ${response.status}; try again later` })
  }
  return response
}
