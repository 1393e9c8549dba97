import type { ClientBase } from 'pg'

/**
 * Deletes executions with their sub-executions and all they left, within the transaction of the client. It goes down
 * level by level, and looks for children only when the parents are gone: whoever was writing for a parent has made its
 * last children by then.
 */
export const deleteTrees = async (client: ClientBase, roots: readonly string[]): Promise<void> => {
  for (let ids = roots; ids.length > 0; ids = await childrenOf(client, ids)) {
    // The executions first: whoever writes for one of them meanwhile waits here, and then finds nothing of its own.
    await client.query('DELETE FROM workflow_executions WHERE id = ANY($1::uuid[])', [ids])
    await client.query('DELETE FROM task_executions WHERE workflow_execution_id = ANY($1::uuid[])', [ids])
    await client.query('DELETE FROM action_executions WHERE workflow_execution_id = ANY($1::uuid[])', [ids])
    for (const table of ['execution_events', 'execution_inbox', 'timers', 'action_jobs']) {
      await client.query(`DELETE FROM ${table} WHERE execution_id = ANY($1::uuid[])`, [ids])
    }
  }
}

const childrenOf = async (client: ClientBase, ids: readonly string[]): Promise<string[]> => {
  const { rows } = await client.query<{ id: string }>(
    'SELECT id FROM workflow_executions WHERE parent_execution_id = ANY($1::uuid[])',
    [ids],
  )
  return rows.map(({ id }) => id)
}
