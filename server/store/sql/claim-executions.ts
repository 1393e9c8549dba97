import type { ExecutionRow } from '../../../engine/workflow/rows.ts'
import { executionColumns, type RawExecution, toExecutionRow } from './execution-columns.ts'
import type { Sql } from './sql.ts'

export interface Claimed {
  readonly executions: ExecutionRow[]
  /** Those of them that have messages. */
  readonly mail: ReadonlySet<string>
  /** Number of the last change of definitions; empty when nothing was claimed. */
  readonly epoch: string
}

/**
 * Takes executions that nobody owns and that have something to do: new ones, those of a dead worker, those with a
 * message, those with a timer due within a second. Ids go from step to step as arrays, for which there is only one way
 * through the index; a join planned while the table was empty goes through all of it.
 */
export const claimExecutions = async (client: Sql, workerId: string, most: number): Promise<Claimed> => {
  const { rows } = await client.query<RawExecution & { epoch: string; mail: boolean }>({
    name: 'claim-executions',
    text: `
      WITH candidates AS (
        (SELECT id FROM workflow_executions WHERE owner IS NULL AND wanted ORDER BY id LIMIT $2)
        UNION
        (SELECT execution_id FROM execution_inbox ORDER BY id LIMIT 1000)
        UNION
        (SELECT execution_id FROM timers WHERE due_at <= now() + interval '1 second' ORDER BY due_at LIMIT 1000)
      ), free AS (
        SELECT id FROM workflow_executions
        WHERE id = ANY(ARRAY(SELECT id FROM candidates)) AND owner IS NULL LIMIT $2 FOR UPDATE SKIP LOCKED
      )
      UPDATE workflow_executions e SET owner = $1, wanted = false
      WHERE e.id = ANY(ARRAY(SELECT id FROM free)) AND EXISTS (SELECT FROM workers WHERE id = $1 AND alive)
      RETURNING ${executionColumns('e')}, EXISTS (SELECT 1 FROM execution_inbox i WHERE i.execution_id = e.id) AS mail,
        (SELECT epoch FROM definition_epoch WHERE id = 1)::text AS epoch`,
    values: [workerId, most],
  })
  return {
    executions: rows.map(toExecutionRow).sort((a, b) => (a.id < b.id ? -1 : 1)),
    mail: new Set(rows.filter(({ mail }) => mail).map(({ id }) => id)),
    epoch: rows[0]?.epoch ?? '',
  }
}
