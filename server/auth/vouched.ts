import type { Actor } from './actor.ts'

/** Whom an identity service outside vouches for, by a token of its own. */
export interface Vouched {
  readonly userId: string
  readonly userName: string
  readonly projectId: string
  readonly projectName: string
  readonly roles: readonly string[]
  /** When the token ends, epoch milliseconds. */
  readonly expiresAt: number
}

/** The actor of a request that brings such a token. */
export const actorOf = (vouched: Vouched, via: Actor['via']): Actor => ({
  projectId: vouched.projectId,
  userId: vouched.userId,
  userName: vouched.userName,
  roles: vouched.roles,
  scopes: null,
  via,
})
