import { err, ok, type Result } from '../../engine/result.ts'
import { isLoopback } from './loopback.ts'

/** How people and programs are recognised; see docs/design/identity.md. */
export type AuthSettings = { readonly mode: 'none' } | { readonly mode: 'local' }

type Environment = Readonly<Record<string, string | undefined>>

/** Reads AUTH_MODE and what it needs; the error is a sentence for whoever starts the server. */
export const readAuthSettings = (env: Environment): Result<AuthSettings, string> => {
  const mode = env.AUTH_MODE || 'none'
  if (mode === 'local') return ok({ mode })
  if (mode !== 'none') return err(`AUTH_MODE must be none or local, not ${JSON.stringify(mode)}`)
  const host = env.HOST || '127.0.0.1'
  return isLoopback(host)
    ? ok({ mode })
    : err(`AUTH_MODE=none lets everybody in who can reach the server, so HOST must be a loopback address, not ${host}`)
}

let current: AuthSettings | undefined

/** The settings of this process. @throws Error when they are wrong: the process must not have started. */
export const authSettings = (): AuthSettings => {
  if (current === undefined) {
    const read = readAuthSettings(process.env)
    if (!read.ok) throw new Error(read.error)
    current = read.value
  }
  return current
}

/** Forgets them, for tests that change the environment. */
export const forgetAuthSettings = (): void => {
  current = undefined
}
