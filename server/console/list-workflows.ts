import type { WorkflowSummary } from '../../engine/contract/console.ts'
import type { State } from '../../engine/workflow/states.ts'
import { pool } from '../store/pool.ts'
import { visibleWorkflow } from '../store/sql/visible.ts'

interface Row {
  readonly id: string
  readonly name: string
  readonly namespace: string
  readonly description: string | null
  readonly tags: readonly string[]
  readonly input: string
  readonly scope: string
  readonly workbook_name: string | null
  readonly created_at: Date
  readonly updated_at: Date | null
  readonly next_run: Date | null
  readonly runs: readonly { readonly id: string; readonly state: State; readonly seconds: number | null }[] | null
}

/** All workflows with their last twenty runs. */
export const listWorkflows = async (projectId: string): Promise<readonly WorkflowSummary[]> => {
  const { rows } = await pool().query<Row>(
    `SELECT w.id, w.name, w.namespace, w.description, w.tags, w.input, w.scope, w.workbook_name, w.created_at,
            w.updated_at, last.runs,
            (SELECT min(next_execution_time) FROM cron_triggers WHERE workflow_id = w.id AND NOT paused) AS next_run
     FROM workflow_definitions w
     CROSS JOIN LATERAL (
       SELECT json_agg(json_build_object('id', id, 'state', state, 'seconds',
                round(extract(epoch FROM finished_at - created_at)::numeric, 3)) ORDER BY created_at, id) AS runs
       FROM (SELECT id, state, created_at, finished_at FROM workflow_executions
             WHERE workflow_id = w.id AND project_id = $1 ORDER BY created_at DESC LIMIT 20) AS newest
     ) AS last
     WHERE ${visibleWorkflow('$1', 'w')} ORDER BY w.name, w.namespace`,
    [projectId],
  )
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    namespace: row.namespace,
    description: row.description,
    tags: row.tags,
    input: row.input,
    scope: row.scope,
    workbookName: row.workbook_name,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at?.toISOString() ?? null,
    lastRuns: row.runs ?? [],
    nextRun: row.next_run?.toISOString() ?? null,
  }))
}
