import type { Sql } from './sql.ts'

/**
 * During maintenance, tells executions that run to pause: those at the top, which pause what is below them, and those
 * whose parent does not run. The row of the wish is locked, so that no pause comes after the wish to go on. Gives those
 * that were told, at most as many as there are ids for the messages.
 */
export const pauseForMaintenance = async (client: Sql, messageIds: readonly string[]): Promise<string[]> => {
  const { rows } = await client.query<{ execution: string }>({
    name: 'pause-for-maintenance',
    text: `
      WITH wish AS MATERIALIZED (SELECT FROM maintenance WHERE id = 1 AND status = 'PAUSED' FOR SHARE), running AS (
        SELECT e.id, row_number() OVER (ORDER BY e.id) AS n FROM workflow_executions e, wish
        WHERE e.state = 'RUNNING'
          AND NOT EXISTS (SELECT FROM workflow_executions p WHERE p.id = e.parent_execution_id AND p.state = 'RUNNING')
          AND NOT EXISTS (SELECT FROM execution_inbox i WHERE i.execution_id = e.id AND i.kind = 'maintenance')
        LIMIT cardinality($1::uuid[])
      )
      INSERT INTO execution_inbox (id, execution_id, kind, body)
      SELECT i.id, r.id, 'maintenance', '{"command":"pause"}'
      FROM running r JOIN unnest($1::uuid[]) WITH ORDINALITY AS i (id, n) ON i.n = r.n
      RETURNING execution_id AS execution`,
    values: [messageIds],
  })
  return rows.map(({ execution }) => execution)
}
