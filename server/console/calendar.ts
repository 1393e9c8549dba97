import type { CalendarMonth } from '../../engine/contract/console.ts'
import type { State } from '../../engine/workflow/states.ts'
import { refuse } from '../refusal.ts'
import { pool } from '../store/pool.ts'
import { upcoming } from './upcoming.ts'

const day = 86_400_000
const longest = 62
const most = 2000

interface RunRow {
  readonly trigger_id: string
  readonly trigger_name: string
  readonly workflow_name: string | null
  readonly due_at: Date
  readonly execution_id: string | null
  readonly state: State | null
}

/** What schedules did and will do from `from` on and before `to`. @throws Refusal 400 for no or too long a range */
export const calendar = async (
  projectId: string,
  from: string | null,
  to: string | null,
  now = new Date(),
): Promise<CalendarMonth> => {
  const start = readTime('from', from)
  const end = readTime('to', to)
  if (end <= start || end.getTime() - start.getTime() > longest * day) {
    throw refuse('bad-request', { message: `from and to must be at most ${longest} days apart, to after from` })
  }
  const { rows } = await pool().query<RunRow>(
    `SELECT r.trigger_id, r.trigger_name, r.due_at, r.execution_id, e.state,
            coalesce(e.workflow_name, t.workflow_name) AS workflow_name
     FROM schedule_runs r
     LEFT JOIN workflow_executions e ON e.id = r.execution_id
     LEFT JOIN cron_triggers t ON t.id = r.trigger_id
     WHERE r.project_id = $1 AND r.due_at >= $2 AND r.due_at < $3 ORDER BY r.due_at DESC LIMIT ${most + 1}`,
    [projectId, start, end],
  )
  const future = await upcoming(projectId, new Date(Math.max(start.getTime(), now.getTime())), end, most)
  const room = Math.max(0, most - Math.min(rows.length, most))
  return {
    runs: rows
      .slice(0, most)
      .toReversed()
      .map((row) => ({
        triggerId: row.trigger_id,
        name: row.trigger_name,
        workflowName: row.workflow_name ?? '',
        at: row.due_at.toISOString(),
        executionId: row.execution_id,
        state: row.state,
      })),
    upcoming: future.occurrences.slice(0, room),
    truncated: rows.length > most || future.truncated || future.occurrences.length > room,
  }
}

const readTime = (name: string, text: string | null): Date => {
  const time = new Date(text ?? '')
  if (Number.isNaN(time.getTime()))
    throw refuse('bad-request', { message: `${name} must be a time such as 2026-03-01T00:00:00Z` })
  return time
}
