/*
 * Maintenance of the whole service, over all projects, as in Mistral's master:
 *
 * - RUNNING: as always.
 * - PAUSING: a pause was asked for. Executions are being paused and actions under way end; nothing new is taken but
 *   reports of results and cancellations.
 * - PAUSED: nothing runs. Until somebody asks for RUNNING; then every paused execution is resumed.
 *
 * What was asked for is one row, so it outlives every process. Workers look at it with each heartbeat and pause whatever
 * still runs, also what a race let in; PAUSING becomes PAUSED by itself, when nothing runs any more.
 */
import { channels } from '../../engine/workflow/messages.ts'
import { newId } from '../ids.ts'
import { notify } from '../store/notify.ts'
import { pool } from '../store/pool.ts'
import { insertMessages } from '../store/sql/insert-messages.ts'

export type MaintenanceStatus = 'RUNNING' | 'PAUSING' | 'PAUSED'

/** The present status. */
export const maintenanceStatus = async (): Promise<MaintenanceStatus> => {
  const { rows } = await pool().query<{ status: MaintenanceStatus }>({
    name: 'maintenance-status',
    text: `SELECT CASE WHEN status = 'RUNNING' THEN 'RUNNING' WHEN EXISTS (
        SELECT FROM workflow_executions e WHERE e.state = 'RUNNING' OR (e.state = 'PAUSED' AND EXISTS (
          SELECT FROM action_executions a
          WHERE a.workflow_execution_id = e.id AND a.state = 'RUNNING' AND a.is_sync))
      ) THEN 'PAUSING' ELSE 'PAUSED' END AS status
      FROM maintenance WHERE id = 1`,
  })
  return rows[0]?.status ?? 'RUNNING'
}

/** Asks for a pause or for its end; `by` is written down. */
export const setMaintenance = async (to: 'RUNNING' | 'PAUSED', by: string): Promise<void> => {
  await pool().query('UPDATE maintenance SET status = $1, by = $2, since = now() WHERE id = 1 AND status <> $1', [
    to,
    by,
  ])
  forget()
  if (to === 'RUNNING') await resumeAll()
  notify(channels.wake)
}

/** Also those whose pause is on its way: a worker that has read it applies it before it reads this. */
const resumeAll = async (): Promise<void> => {
  const { rows } = await pool().query<{ id: string }>(
    `WITH late AS (DELETE FROM execution_inbox WHERE kind = 'maintenance' AND body LIKE '%"pause"%' RETURNING execution_id)
     SELECT execution_id AS id FROM late UNION SELECT id FROM workflow_executions WHERE state = 'PAUSED'`,
  )
  const body = JSON.stringify({ command: 'resume' })
  await insertMessages(
    pool(),
    rows.map(({ id }) => ({ id: newId(), executionId: id, kind: 'maintenance', body })),
  )
  for (const { id } of rows) notify(channels.wake, id)
}

/** How long a process may go on in the belief that all runs, in milliseconds. */
const believed = 500
let known: { readonly pausing: boolean; readonly until: number } | null = null
const forget = (): void => {
  known = null
}

/** Whether a pause was asked for; asked at most twice a second, since it is looked at with each request. */
export const isInMaintenance = async (): Promise<boolean> => {
  if (known !== null && Date.now() < known.until) return known.pausing
  const { rows } = await pool().query<{ pausing: boolean }>({
    name: 'in-maintenance',
    text: `SELECT status <> 'RUNNING' AS pausing FROM maintenance WHERE id = 1`,
  })
  known = { pausing: rows[0]?.pausing ?? false, until: Date.now() + believed }
  return known.pausing
}
