import { hashPassword } from '../auth/local/password.ts'
import { closeSessionsOf } from '../auth/session/close-sessions.ts'
import { forgetTokens } from '../auth/tokens/find-token.ts'
import { refuse } from '../refusal.ts'
import { transaction } from '../store/transaction.ts'
import { checkProjects } from './create-user.ts'
import type { MembershipFields } from './user-fields.ts'

export interface UserChange {
  readonly password: string | null
  readonly disabled: boolean | null
  /** Replaces all. */
  readonly memberships: readonly MembershipFields[] | null
}

/**
 * Changes what is given. Whatever the change, the user's sessions end: a new password is often the answer to a stolen one.
 *
 * @throws Refusal 404; 400 when nobody would be left to administer
 */
export const updateUser = async (id: string, { password, disabled, memberships }: UserChange): Promise<void> => {
  if (memberships !== null) await checkProjects(memberships)
  const passwordHash = password === null ? null : await hashPassword(password)
  await transaction(async (client) => {
    // Two changes at once could each leave the other's administrator as the last one.
    await client.query('LOCK TABLE memberships IN SHARE ROW EXCLUSIVE MODE')
    const changed = await client.query(
      `UPDATE users SET password_hash = coalesce($2, password_hash), disabled = coalesce($3, disabled), updated_at = now()
       WHERE id = $1`,
      [id, passwordHash, disabled],
    )
    if (changed.rowCount === 0) throw refuse('user-not-found', { id })
    if (memberships !== null) {
      await client.query('DELETE FROM memberships WHERE user_id = $1', [id])
      await client.query(
        'INSERT INTO memberships (user_id, project_id, role) SELECT $1, * FROM unnest($2::text[], $3::text[])',
        [id, memberships.map((one) => one.projectId), memberships.map((one) => one.role)],
      )
    }
    await keepAdministrator(client)
  })
  await closeSessionsOf(id)
  forgetTokens()
}

/** Deletes a user with sessions, tokens and memberships; what the user made stays. @throws Refusal as above */
export const deleteUser = async (id: string): Promise<void> => {
  await transaction(async (client) => {
    await client.query('LOCK TABLE memberships IN SHARE ROW EXCLUSIVE MODE')
    const gone = await client.query('DELETE FROM users WHERE id = $1', [id])
    if (gone.rowCount === 0) throw refuse('user-not-found', { id })
    await client.query('DELETE FROM api_tokens WHERE user_id = $1', [id])
    await keepAdministrator(client)
  })
  await closeSessionsOf(id)
  forgetTokens()
}

const keepAdministrator = async (client: {
  query(sql: string): Promise<{ rowCount: number | null }>
}): Promise<void> => {
  const left = await client.query(
    `SELECT FROM memberships JOIN users ON id = user_id WHERE role = 'admin' AND NOT disabled LIMIT 1`,
  )
  if (left.rowCount === 0) throw refuse('last-administrator')
}
