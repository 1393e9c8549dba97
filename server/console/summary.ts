import type { Summary } from '../../engine/contract/console.ts'
import type { State } from '../../engine/workflow/states.ts'
import { pool } from '../store/pool.ts'
import { executionSummary, type SummaryRow, summaryColumns } from './execution-summary.ts'
import { upcoming } from './upcoming.ts'

const day = 86_400_000

/** What the first page shows. */
export const summary = async (projectId: string, now = new Date()): Promise<Summary> => {
  const [counts, recent, failed, waiting, workers, next] = await Promise.all([
    pool().query<{ state: State; count: number }>(
      `SELECT state, count(*)::int FROM workflow_executions
       WHERE project_id = $1 AND parent_execution_id IS NULL
         AND (state NOT IN ('SUCCESS', 'ERROR', 'CANCELLED') OR created_at > now() - interval '24 hours')
       GROUP BY state`,
      [projectId],
    ),
    roots(projectId, 'true', 10),
    roots(projectId, `e.state = 'ERROR'`, 10),
    pool().query<SummaryRow & { task_id: string; task_name: string; since: Date }>(
      `SELECT ${summaryColumns()}, a.task_execution_id AS task_id, a.task_name, a.created_at AS since
       FROM action_executions a JOIN workflow_executions e ON e.id = a.workflow_execution_id
       WHERE a.project_id = $1 AND NOT a.is_sync AND a.state IN ('RUNNING', 'PAUSED')
         AND e.state NOT IN ('SUCCESS', 'ERROR', 'CANCELLED')
       ORDER BY a.created_at DESC LIMIT 20`,
      [projectId],
    ),
    pool().query<{ name: string; started_at: Date; beat_at: Date; executions: number }>(
      `SELECT name, started_at, beat_at,
              (SELECT count(*)::int FROM workflow_executions WHERE owner = workers.id) AS executions
       FROM workers WHERE alive ORDER BY started_at`,
    ),
    upcoming(projectId, now, new Date(now.getTime() + 7 * day), 10),
  ])
  return {
    counts: Object.fromEntries(counts.rows.map(({ state, count }) => [state, count])),
    recent,
    failed,
    upcoming: next.occurrences,
    waiting: waiting.rows.map((row) => ({
      execution: executionSummary(row),
      taskId: row.task_id,
      taskName: row.task_name,
      since: row.since.toISOString(),
    })),
    workers: workers.rows.map((row) => ({
      name: row.name,
      startedAt: row.started_at.toISOString(),
      beatAt: row.beat_at.toISOString(),
      executions: row.executions,
    })),
  }
}

const roots = async (projectId: string, condition: string, limit: number) => {
  const { rows } = await pool().query<SummaryRow>(
    `SELECT ${summaryColumns()} FROM workflow_executions e
     WHERE e.project_id = $1 AND e.parent_execution_id IS NULL AND ${condition}
     ORDER BY e.created_at DESC, e.id DESC LIMIT ${limit}`,
    [projectId],
  )
  return rows.map(executionSummary)
}
