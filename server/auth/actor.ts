import { type TokenScope, tokenScopes } from '../../engine/contract/accounts.ts'

/** What a token may be used for, at the most; a policy names the one it needs. */
export const scopes = tokenScopes
export type Scope = TokenScope

/** Who asks. Every read and write is bound to the project. */
export interface Actor {
  readonly projectId: string
  readonly userId: string
  /** For records and greetings; never compared. */
  readonly userName: string
  readonly roles: readonly string[]
  /** What an API token was made for; null for people and for the cloud's own tokens, whom roles alone bind. */
  readonly scopes: readonly Scope[] | null
  /** How the actor was recognised. A cookie is sent by browsers unasked, so such requests are checked for their origin. */
  readonly via: 'nothing' | 'session' | 'token' | 'keystone' | 'oidc'
}

/** Mistral's project when authentication is off. */
export const defaultProject = '<default-project>'

/** Everybody, while authentication is off: the default project, and no administrator. */
export const everybody: Actor = {
  projectId: defaultProject,
  userId: '',
  userName: '',
  roles: ['member'],
  scopes: null,
  via: 'nothing',
}

/** Somebody who did not say who they are: no project has this name, so nothing is visible. */
export const stranger: Actor = { projectId: '', userId: '', userName: '', roles: [], scopes: null, via: 'nothing' }
