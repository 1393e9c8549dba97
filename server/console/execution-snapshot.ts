import type { ExecutionSnapshot } from '../../engine/contract/console.ts'
import { parseJson } from '../../engine/data/json.ts'
import { isId } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { pool } from '../store/pool.ts'
import { executionSummary, type SummaryRow, summaryColumns } from './execution-summary.ts'
import { taskSummaries } from './task-summaries.ts'

interface Row extends SummaryRow {
  readonly seq: number
  readonly input: string
  readonly params: string
  readonly output: string | null
  readonly definition: string | null
  readonly number: number | null
  readonly newest: number | null
}

/**
 * An execution with its tasks and the text it runs. The execution is read before its tasks: what is written in between
 * comes again as changes after `seq`, and to apply a change twice does no harm.
 *
 * @throws Refusal 404
 */
export const executionSnapshot = async (projectId: string, id: string): Promise<ExecutionSnapshot> => {
  if (!isId(id)) throw refuse('execution-not-found', { id })
  const { rows } = await pool().query<Row>({
    name: 'console-execution',
    text: `SELECT ${summaryColumns()}, e.seq, e.input, e.params, e.output, r.definition, r.number, n.number AS newest
           FROM workflow_executions e LEFT JOIN workflow_revisions r ON r.id = e.revision_id
             LEFT JOIN workflow_definitions w ON w.id = e.workflow_id
             LEFT JOIN workflow_revisions n ON n.id = w.revision_id
           WHERE e.id = $1 AND e.project_id = $2`,
    values: [id, projectId],
  })
  const row = rows[0]
  if (row === undefined) throw refuse('execution-not-found', { id })
  return {
    execution: executionSummary(row),
    seq: row.seq,
    tasks: await taskSummaries(id),
    definition: row.definition ?? '',
    revision: row.number ?? 0,
    newestRevision: row.newest,
    input: parseJson(row.input),
    params: parseJson(row.params),
    output: row.output === null ? null : parseJson(row.output),
  }
}
