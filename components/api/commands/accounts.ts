import type { Membership, TokenScope } from '../../../engine/contract/accounts.ts'
import { fetchJson } from '../fetch-json.ts'

const sent = (memberships: readonly Membership[]) =>
  memberships.map(({ projectId, role }) => ({ project: projectId, role }))

export interface UserChange {
  /** Null: the one there is. */
  readonly password: string | null
  readonly disabled: boolean
  readonly memberships: readonly Membership[]
}

export const createUser = (name: string, { password, memberships }: UserChange): Promise<unknown> =>
  fetchJson('/api/users', { method: 'POST', json: { name, password, memberships: sent(memberships) } })

export const updateUser = (id: string, { memberships, ...rest }: UserChange): Promise<unknown> =>
  fetchJson(`/api/users/${id}`, { method: 'PUT', json: { ...rest, memberships: sent(memberships) } })

export const deleteUser = (id: string): Promise<unknown> => fetchJson(`/api/users/${id}`, { method: 'DELETE' })

export const createProject = (name: string): Promise<unknown> =>
  fetchJson('/api/projects', { method: 'POST', json: { name } })

export const deleteProject = (id: string): Promise<unknown> =>
  fetchJson(`/api/projects/${encodeURIComponent(id)}`, { method: 'DELETE' })

/** Makes a token for the present project; the answer holds it, this once. */
export const createToken = (name: string, scopes: readonly TokenScope[], days: number): Promise<{ token: string }> =>
  fetchJson('/api/tokens', { method: 'POST', json: { name, scopes, days } })

export const revokeToken = (id: string): Promise<unknown> => fetchJson(`/api/tokens/${id}`, { method: 'DELETE' })
