import { nextOccurrences } from '../../engine/calendar/next-occurrences.ts'
import type { Schedule } from '../../engine/contract/console.ts'
import type { State } from '../../engine/workflow/states.ts'
import type { CronTrigger } from '../../prisma/generated/client.ts'
import { pool } from '../store/pool.ts'
import { prisma } from '../store/prisma.ts'

interface RunRow {
  readonly trigger_id: string
  readonly execution_id: string | null
  readonly due_at: Date
  readonly error: string | null
  readonly state: State | null
}

/** All cron triggers with their next five times and their last ten runs, newest first. */
export const listSchedules = async (projectId: string): Promise<readonly Schedule[]> => {
  const triggers = await prisma().cronTrigger.findMany({ where: { projectId }, orderBy: { name: 'asc' } })
  const { rows } = await pool().query<RunRow>(
    `SELECT t.id AS trigger_id, r.execution_id, r.due_at, r.error, e.state
     FROM cron_triggers t
     CROSS JOIN LATERAL (SELECT * FROM schedule_runs WHERE trigger_id = t.id ORDER BY due_at DESC LIMIT 10) AS r
     LEFT JOIN workflow_executions e ON e.id = r.execution_id
     WHERE t.project_id = $1 ORDER BY r.due_at DESC`,
    [projectId],
  )
  return triggers.map((trigger) => ({
    id: trigger.id,
    name: trigger.name,
    workflowName: trigger.workflowName,
    pattern: trigger.pattern,
    timeZone: trigger.timeZone,
    next: trigger.paused ? [] : nextTimes(trigger),
    remaining: trigger.remainingExecutions,
    paused: trigger.paused,
    lastError: trigger.lastError,
    lastRuns: rows
      .filter((run) => run.trigger_id === trigger.id)
      .map((run) => ({
        executionId: run.execution_id,
        dueAt: run.due_at.toISOString(),
        state: run.state,
        error: run.error,
      })),
  }))
}

const nextTimes = ({ nextExecutionTime, pattern, timeZone, remainingExecutions }: CronTrigger): readonly string[] => {
  if (nextExecutionTime === null) return []
  const later = pattern === null ? null : nextOccurrences(pattern, timeZone, nextExecutionTime, 4)
  const times = [nextExecutionTime, ...(later?.ok ? later.value : [])]
  return times.slice(0, remainingExecutions ?? 5).map((time) => time.toISOString())
}
