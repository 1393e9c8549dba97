import type { Actor } from '../auth/actor.ts'
import { forgetSessions } from '../auth/session/find-session.ts'
import { forgetTokens } from '../auth/tokens/find-token.ts'
import { refuse } from '../refusal.ts'
import { refuseDuplicate } from '../store/duplicate.ts'
import { transaction } from '../store/transaction.ts'

/** Makes a project; who makes it administers it. @throws Refusal 409 */
export const createProject = async (actor: Actor, name: string): Promise<void> => {
  await transaction(async (client) => {
    await client.query('INSERT INTO projects (id, name) VALUES ($1, $1)', [name])
    await client.query(`INSERT INTO memberships (user_id, project_id, role) VALUES ($1, $2, 'admin')`, [
      actor.userId,
      name,
    ])
  }).catch((error: unknown) => refuseDuplicate(error, { class: 'Project', columns: "['id']", name, last: '' }))
}

/** Deletes a project that holds nothing any more. @throws Refusal 404, 409 naming what is left */
export const deleteProject = async (id: string): Promise<void> => {
  await transaction(async (client) => {
    for (const table of ['workflow_definitions', 'workbooks', 'environments', 'cron_triggers', 'workflow_executions']) {
      const left = await client.query(`SELECT FROM ${table} WHERE project_id = $1 LIMIT 1`, [id])
      if (left.rowCount !== 0) throw refuse('project-not-empty', { id, what: table.replace('_', ' ') })
    }
    const gone = await client.query('DELETE FROM projects WHERE id = $1', [id])
    if (gone.rowCount === 0) throw refuse('project-not-found', { id })
    await client.query('DELETE FROM memberships WHERE project_id = $1', [id])
    await client.query('DELETE FROM api_tokens WHERE project_id = $1', [id])
    await client.query('DELETE FROM sessions WHERE project_id = $1', [id])
  })
  forgetSessions()
  forgetTokens()
}
