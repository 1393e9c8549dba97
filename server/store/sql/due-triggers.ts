import type { Sql } from './sql.ts'
import { visibleWorkflow } from './visible.ts'

/** A cron trigger whose time has come, with the workflow it starts; `revisionId` null when that is gone or no longer shared. */
export interface DueTrigger {
  readonly id: string
  readonly projectId: string
  readonly name: string
  readonly pattern: string | null
  readonly timeZone: string
  readonly remaining: number | null
  /** As PostgreSQL keeps it, to the microsecond: the advance is conditional on it. */
  readonly due: string
  readonly input: string
  readonly params: string
  readonly workflowId: string | null
  readonly workflowName: string
  readonly workflowNamespace: string
  readonly revisionId: string | null
  readonly tags: string[]
}

/** Triggers that are due, of all projects. */
export const dueTriggers = async (client: Sql): Promise<DueTrigger[]> => {
  const { rows } = await client.query<DueTrigger>({
    name: 'due-triggers',
    text: `SELECT t.id, t.project_id AS "projectId", t.name, t.pattern, t.time_zone AS "timeZone",
        t.remaining_executions AS remaining, t.next_execution_time::text AS due, t.workflow_input AS input,
        t.workflow_params AS params, t.workflow_name AS "workflowName", t.workflow_namespace AS "workflowNamespace",
        w.id AS "workflowId", w.revision_id AS "revisionId", coalesce(w.tags, '{}') AS tags
      FROM cron_triggers t LEFT JOIN workflow_definitions w ON w.id = t.workflow_id AND ${visibleWorkflow('t.project_id', 'w')}
      WHERE NOT t.paused AND t.next_execution_time <= now()
        AND NOT EXISTS (SELECT FROM maintenance WHERE status <> 'RUNNING') ORDER BY t.next_execution_time LIMIT 200`,
  })
  return rows
}

/** Seconds until the nearest trigger is due; null when there is none. */
export const secondsToNextTrigger = async (client: Sql): Promise<number | null> => {
  const { rows } = await client.query<{ seconds: number | null }>({
    name: 'next-trigger',
    text: `SELECT extract(epoch FROM min(next_execution_time) - now())::float8 AS seconds FROM cron_triggers WHERE NOT paused`,
  })
  return rows[0]?.seconds ?? null
}
