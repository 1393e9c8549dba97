import { pool } from '../../store/pool.ts'
import type { Actor } from '../actor.ts'
import { validateKeystoneToken } from '../keystone/validate-token.ts'
import { Recent } from '../recent.ts'
import { unseal } from '../seal.ts'
import { hashSecret } from '../secret.ts'
import { authSettings } from '../settings.ts'
import { idleMs } from './open-session.ts'

interface Row {
  readonly mode: string
  readonly user_id: string
  readonly user_name: string
  readonly project_id: string
  readonly roles: readonly string[]
  readonly role: string | null
  readonly seen_at: Date
  readonly sealed: Buffer | null
}

/*
 * A page sends dozens of requests in its first second; asking the database for each would cost more than most answers.
 * A sign-out or a change of rights counts here at once and in other web processes after this time at the latest.
 */
const recent = new Recent<Actor | null>(5_000)

/** Written at most this often, since each sighting is a write. */
const sightingMs = 60_000

/** Who the holder of this cookie is; null when there is no such session, it has ended or the user was locked out. */
export const findSession = (secret: string): Promise<Actor | null> => {
  const hash = hashSecret(secret)
  return recent.get(hash.toString('base64'), async () => {
    const { rows } = await pool().query<Row>(
      `SELECT s.mode, s.user_id, s.user_name, s.project_id, s.roles, s.seen_at, s.sealed, m.role
       FROM sessions s
       LEFT JOIN users u ON s.mode = 'local' AND u.id::text = s.user_id AND NOT u.disabled
       LEFT JOIN memberships m ON m.user_id = u.id AND m.project_id = s.project_id
       WHERE s.hash = $1 AND s.expires_at > now()`,
      [hash],
    )
    const row = rows[0]
    if (row === undefined || row.mode !== authSettings().mode || !(await stillGood(row, secret))) return null
    if (Date.now() - row.seen_at.getTime() > sightingMs) await see(hash, row.mode === 'local')
    return {
      projectId: row.project_id,
      userId: row.user_id,
      userName: row.user_name,
      roles: row.mode === 'local' ? [row.role ?? ''] : row.roles,
      scopes: null,
      via: 'session',
    }
  })
}

/** Local rights are read each time; for a session of Keystone's its token is asked about again, for it may be revoked. */
const stillGood = async ({ mode, role, sealed }: Row, secret: string): Promise<boolean> => {
  const settings = authSettings()
  if (mode === 'local') return role !== null
  if (settings.mode !== 'keystone') return true
  const token = sealed && unseal(sealed, secret)
  return token !== null && (await validateKeystoneToken(settings, token)) !== null
}

/** A session of the cloud ends with the cloud's token, so only local ones are prolonged. */
const see = (hash: Buffer, prolong: boolean) =>
  pool().query(
    `UPDATE sessions SET seen_at = now(), expires_at = CASE WHEN $2 THEN $3 ELSE expires_at END WHERE hash = $1`,
    [hash, prolong, new Date(Date.now() + idleMs)],
  )

/** What was remembered no longer holds. */
export const forgetSessions = (): void => recent.clear()
