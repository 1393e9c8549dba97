import { err, ok, type Result } from '../../engine/result.ts'
import { isLoopback } from './loopback.ts'

export interface KeystoneSettings {
  readonly mode: 'keystone'
  /** Keystone's v3 endpoint, without a slash at its end. */
  readonly url: string
  /** How long a token that Keystone confirmed is believed without asking again, milliseconds. */
  readonly cacheMs: number
}

export interface OidcSettings {
  readonly mode: 'oidc'
  readonly issuer: URL
  readonly clientId: string
  /** Absent for a public client, which PKCE alone protects. */
  readonly clientSecret: string | null
  /** Whom bearer tokens must be made for. */
  readonly audience: string
  /** The address that browsers see, for the way back; null: the request's own. */
  readonly publicUrl: URL | null
}

/** How people and programs are recognised; see docs/design/identity.md. */
export type AuthSettings = { readonly mode: 'none' } | { readonly mode: 'local' } | KeystoneSettings | OidcSettings

type Environment = Readonly<Record<string, string | undefined>>

/** Reads AUTH_MODE and what it needs; the error is a sentence for whoever starts the server. */
export const readAuthSettings = (env: Environment): Result<AuthSettings, string> => {
  const mode = env.AUTH_MODE || 'none'
  if (mode === 'local') return ok({ mode })
  if (mode === 'keystone') return readKeystone(env)
  if (mode === 'oidc') return readOidc(env)
  if (mode !== 'none') return err(`AUTH_MODE must be none, local, keystone or oidc, not ${JSON.stringify(mode)}`)
  const host = env.HOST || '127.0.0.1'
  return isLoopback(host)
    ? ok({ mode })
    : err(`AUTH_MODE=none lets everybody in who can reach the server, so HOST must be a loopback address, not ${host}`)
}

const readKeystone = (env: Environment): Result<KeystoneSettings, string> => {
  const url = readUrl(env, 'KEYSTONE_URL')
  if (!url.ok) return url
  const seconds = Number(env.KEYSTONE_CACHE_SECONDS || 60)
  if (!(seconds >= 0 && seconds <= 3600)) return err('KEYSTONE_CACHE_SECONDS must be a number from 0 to 3600')
  const base = url.value.href.replace(/\/+$/, '')
  return ok({ mode: 'keystone', url: base.endsWith('/v3') ? base : `${base}/v3`, cacheMs: seconds * 1000 })
}

const readOidc = (env: Environment): Result<OidcSettings, string> => {
  const issuer = readUrl(env, 'OIDC_ISSUER')
  if (!issuer.ok) return issuer
  const clientId = env.OIDC_CLIENT_ID
  if (!clientId) return err('AUTH_MODE=oidc needs OIDC_CLIENT_ID')
  const publicUrl = env.PUBLIC_URL ? readUrl(env, 'PUBLIC_URL') : ok(null)
  if (!publicUrl.ok) return publicUrl
  return ok({
    mode: 'oidc',
    issuer: issuer.value,
    clientId,
    clientSecret: env.OIDC_CLIENT_SECRET || null,
    audience: env.OIDC_AUDIENCE || clientId,
    publicUrl: publicUrl.value,
  })
}

/** An address of another server: over TLS, unless it is on this machine. */
const readUrl = (env: Environment, name: string): Result<URL, string> => {
  const text = env[name]
  if (!text) return err(`AUTH_MODE=${env.AUTH_MODE} needs ${name}`)
  if (!URL.canParse(text)) return err(`${name} must be an address such as https://id.example.org, not ${text}`)
  const url = new URL(text)
  if (url.protocol === 'https:' || (url.protocol === 'http:' && (isLoopback(url.hostname) || env.ALLOW_HTTP === '1'))) {
    return ok(url)
  }
  return err(`${name} must begin with https://: passwords and tokens go there (ALLOW_HTTP=1 permits http)`)
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
