import { pool } from '../../store/pool.ts'
import { type Actor, type Scope, scopes } from '../actor.ts'
import { Recent } from '../recent.ts'
import { hashSecret } from '../secret.ts'
import { tokenPrefix } from './create-token.ts'

interface Row {
  readonly id: string
  readonly user_id: string
  readonly name: string
  readonly project_id: string
  readonly scopes: readonly string[]
  readonly role: string
  readonly last_used_at: Date | null
}

/** As with sessions: a revoked token dies here at once and in other web processes within this time. */
const recent = new Recent<Actor | null>(5_000)

/** Uses are noted at most this often. */
const noteMs = 60_000

/** Who an API token speaks for; null when it is none of ours, has expired, was revoked or its owner lost the project. */
export const findToken = (token: string): Promise<Actor | null> => {
  if (!token.startsWith(tokenPrefix)) return Promise.resolve(null)
  const hash = hashSecret(token)
  return recent.get(hash.toString('base64'), async () => {
    const { rows } = await pool().query<Row>(
      `SELECT t.id, t.user_id, u.name, t.project_id, t.scopes, m.role, t.last_used_at
       FROM api_tokens t
       JOIN users u ON u.id = t.user_id AND NOT u.disabled
       JOIN memberships m ON m.user_id = u.id AND m.project_id = t.project_id
       WHERE t.hash = $1 AND t.expires_at > now()`,
      [hash],
    )
    const row = rows[0]
    if (row === undefined) return null
    if (row.last_used_at === null || Date.now() - row.last_used_at.getTime() > noteMs) {
      await pool().query('UPDATE api_tokens SET last_used_at = now() WHERE id = $1', [row.id])
    }
    return {
      projectId: row.project_id,
      userId: row.user_id,
      userName: row.name,
      roles: [row.role],
      scopes: scopes.filter((scope): scope is Scope => row.scopes.includes(scope)),
      via: 'token',
    }
  })
}

/** What was remembered no longer holds. */
export const forgetTokens = (): void => recent.clear()
