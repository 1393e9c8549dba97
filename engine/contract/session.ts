/* GET /api/session, as the console and the server agree on it. */

export interface Session {
  readonly mode: 'none' | 'local' | 'keystone' | 'oidc'
  /** Null for a stranger. With AUTH_MODE=none everybody is the same nameless user. */
  readonly user: { readonly id: string; readonly name: string } | null
  readonly project: string | null
  /** Projects one may change to, with the role in each. */
  readonly projects: readonly { readonly id: string; readonly role: string }[]
  readonly roles: readonly string[]
  /** Names of the policies that let this actor pass. */
  readonly may: readonly string[]
}
