import { pool } from '../../store/pool.ts'
import { seal } from '../seal.ts'
import { hashSecret, newSecret } from '../secret.ts'

/** How long a session lives without a request, in milliseconds. */
export const idleMs = 12 * 3_600_000

export interface NewSession {
  readonly mode: 'local' | 'keystone' | 'oidc'
  readonly userId: string
  readonly userName: string
  readonly projectId: string
  readonly projectName: string
  /** As the cloud gave them; of local users the memberships count. */
  readonly roles: readonly string[]
  /** The cloud's own token, kept sealed. */
  readonly cloudToken: string | null
  /** It ends then at the latest, epoch milliseconds; null: only by being idle. */
  readonly notAfter: number | null
}

/** Stores a session; gives the secret for the cookie. */
export const openSession = async (session: NewSession): Promise<string> => {
  const secret = newSecret()
  const until = Math.min(Date.now() + idleMs, session.notAfter ?? Number.POSITIVE_INFINITY)
  await pool().query(
    `INSERT INTO sessions (hash, mode, user_id, user_name, project_id, project_name, roles, sealed, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      hashSecret(secret),
      session.mode,
      session.userId,
      session.userName,
      session.projectId,
      session.projectName,
      session.roles,
      session.cloudToken === null ? null : seal(session.cloudToken, secret),
      new Date(until),
    ],
  )
  return secret
}
