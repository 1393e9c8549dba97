import { pool } from '../../store/pool.ts'
import { hashSecret } from '../secret.ts'
import { forgetSessions } from './find-session.ts'

/** Ends the session of this cookie; nothing happens when there is none. */
export const closeSession = async (secret: string): Promise<void> => {
  await pool().query('DELETE FROM sessions WHERE hash = $1', [hashSecret(secret)])
  forgetSessions()
}

/** Ends all sessions of a user: the password was changed, or the user locked out. */
export const closeSessionsOf = async (userId: string): Promise<void> => {
  await pool().query('DELETE FROM sessions WHERE user_id = $1', [userId])
  forgetSessions()
}
