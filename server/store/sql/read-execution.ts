import type { ExecutionRow } from '../../../engine/workflow/rows.ts'
import { executionColumns, type RawExecution, toExecutionRow } from './execution-columns.ts'
import type { Sql } from './sql.ts'

/** An execution as its owner reads it; null when it was deleted. */
export const readExecution = async (client: Sql, id: string): Promise<ExecutionRow | null> => {
  const { rows } = await client.query<RawExecution>({
    name: 'read-execution',
    text: `SELECT ${executionColumns('e')} FROM workflow_executions e WHERE id = $1`,
    values: [id],
  })
  return rows[0] === undefined ? null : toExecutionRow(rows[0])
}
