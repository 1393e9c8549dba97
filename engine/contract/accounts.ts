/* Users, projects, API tokens and the audit log, as the console and the server agree on them. */

/** The shortest password taken, in characters. Length is what counts; rules of composition make people write passwords down. */
export const shortestPassword = 10

/** Roles in a project; see server/auth/policies.ts for what each may do. */
export const roles = ['admin', 'member', 'reader'] as const
export type Role = (typeof roles)[number]

/** What a token may be used for, at the most. */
export const tokenScopes = ['read', 'run', 'write', 'admin'] as const
export type TokenScope = (typeof tokenScopes)[number]

export interface Membership {
  readonly projectId: string
  readonly role: Role
}

/** Times are ISO texts here and below. */
export interface User {
  readonly id: string
  readonly name: string
  readonly disabled: boolean
  readonly memberships: readonly Membership[]
  readonly createdAt: string
}

export interface ApiToken {
  readonly id: string
  readonly name: string
  readonly projectId: string
  readonly scopes: readonly TokenScope[]
  readonly createdAt: string
  readonly expiresAt: string
  readonly lastUsedAt: string | null
}

export interface AuditEntry {
  readonly id: string
  readonly at: string
  readonly userName: string
  readonly via: string
  readonly address: string
  readonly requestId: string
  readonly policy: string
  /** Method and path. */
  readonly resource: string
  /** Null: the server died before it was done. */
  readonly status: number | null
  readonly before: unknown
  readonly after: unknown
}
