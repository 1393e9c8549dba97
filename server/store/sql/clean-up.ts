import type { Sql } from './sql.ts'

/** Removes rows of workers that ended an hour ago and messages whose execution is gone; brings statistics up to date. */
export const cleanUp = async (client: Sql): Promise<void> => {
  // Never one that still owns something: by its row it is found and freed.
  await client.query(
    `DELETE FROM workers w WHERE NOT alive AND beat_at < now() - interval '1 hour'
       AND NOT EXISTS (SELECT 1 FROM workflow_executions e WHERE e.owner = w.id)
       AND NOT EXISTS (SELECT 1 FROM action_jobs j WHERE j.claimed_by = w.id)`,
  )
  await client.query(
    `DELETE FROM execution_inbox i WHERE created_at < now() - interval '1 hour'
       AND NOT EXISTS (SELECT 1 FROM workflow_executions e WHERE e.id = i.execution_id)`,
  )
  for (const table of ['workflow_executions', 'task_executions', 'action_executions', 'timers', 'execution_inbox']) {
    await client.query(`ANALYZE ${table}`)
  }
}
