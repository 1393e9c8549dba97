import type { ExecutionRow } from '../../../engine/workflow/rows.ts'
import { executionColumns, type RawExecution, toExecutionRow } from './execution-columns.ts'
import type { Sql } from './sql.ts'

/**
 * Takes executions that nobody owns and that have something to do: new ones, those of a dead worker, those with a
 * message, those with a timer due within a second. Also tells the number of the last change of definitions.
 * The commit is asynchronous: a durable flush implies the claim before it, and a lost claim leaves them unowned.
 */
export const claimExecutions = async (
  client: Sql,
  workerId: string,
  most: number,
): Promise<{ executions: ExecutionRow[]; epoch: string }> => {
  const { rows } = await client.query<RawExecution & { epoch: string }>({
    name: 'claim-executions',
    text: `
      WITH candidates AS (
        (SELECT id FROM workflow_executions WHERE owner IS NULL AND wanted ORDER BY id LIMIT $2)
        UNION
        (SELECT execution_id FROM execution_inbox ORDER BY id LIMIT 1000)
        UNION
        (SELECT execution_id FROM timers WHERE due_at <= now() + interval '1 second' ORDER BY due_at LIMIT 1000)
      ), free AS (
        SELECT e.id FROM workflow_executions e JOIN candidates c ON c.id = e.id
        WHERE e.owner IS NULL LIMIT $2 FOR UPDATE OF e SKIP LOCKED
      )
      UPDATE workflow_executions e SET owner = $1, wanted = false
      FROM free, workers w
      WHERE e.id = free.id AND w.id = $1 AND w.alive
      RETURNING ${executionColumns('e')}, (SELECT epoch FROM definition_epoch WHERE id = 1)::text AS epoch`,
    values: [workerId, most],
  })
  return { executions: rows.map(toExecutionRow).sort((a, b) => (a.id < b.id ? -1 : 1)), epoch: rows[0]?.epoch ?? '' }
}
