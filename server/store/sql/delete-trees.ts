import type { PoolClient } from 'pg'

/** Deletes executions with their sub-executions and all they left, within the transaction of the client. */
export const deleteTrees = async (client: PoolClient, roots: readonly string[]): Promise<void> => {
  const { rows } = await client.query<{ id: string }>(
    `WITH RECURSIVE tree AS (
       SELECT id FROM workflow_executions WHERE id = ANY($1::uuid[])
       UNION SELECT child.id FROM workflow_executions child JOIN tree ON child.parent_execution_id = tree.id
     )
     SELECT id FROM tree`,
    [roots],
  )
  const ids = rows.map((row) => row.id)
  // The executions first: whoever writes for one of them meanwhile waits here, and then finds nothing of its own.
  await client.query('DELETE FROM workflow_executions WHERE id = ANY($1::uuid[])', [ids])
  await client.query('DELETE FROM task_executions WHERE workflow_execution_id = ANY($1::uuid[])', [ids])
  await client.query('DELETE FROM action_executions WHERE workflow_execution_id = ANY($1::uuid[])', [ids])
  for (const table of ['execution_events', 'execution_inbox', 'timers', 'action_jobs']) {
    await client.query(`DELETE FROM ${table} WHERE execution_id = ANY($1::uuid[])`, [ids])
  }
}
