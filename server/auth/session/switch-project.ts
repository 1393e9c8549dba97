import { refuse } from '../../refusal.ts'
import { pool } from '../../store/pool.ts'
import type { Actor } from '../actor.ts'
import { hashSecret } from '../secret.ts'
import { forgetSessions } from './find-session.ts'

/** Moves a local session into another project of its user. @throws Refusal 404 when the user has no such project */
export const switchProject = async (secret: string, actor: Actor, projectId: string): Promise<void> => {
  const moved = await pool().query(
    `UPDATE sessions SET project_id = m.project_id, project_name = m.project_id
     FROM memberships m
     WHERE sessions.hash = $1 AND sessions.mode = 'local' AND m.user_id::text = $2 AND m.project_id = $3`,
    [hashSecret(secret), actor.userId, projectId],
  )
  forgetSessions()
  if (moved.rowCount === 0) throw refuse('project-not-found', { id: projectId })
}
