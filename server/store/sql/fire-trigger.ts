import type { DueTrigger } from './due-triggers.ts'
import type { Sql } from './sql.ts'

/** What a due trigger came to: an execution to insert, or why there is none. */
export interface Firing {
  readonly executionId: string
  readonly runId: string
  readonly description: string
  readonly input: string
  readonly params: string
  readonly context: string
  readonly error: string | null
  /** ISO text; null when it does not come again. */
  readonly next: string | null
}

/**
 * Advances a trigger, starts its execution and notes the run, in one statement that does nothing when another worker
 * was first: it is conditional on the time that was due. A trigger that fires for the last time is deleted by it.
 * Value: whether this call was the one.
 */
export const fireTrigger = async (client: Sql, trigger: DueTrigger, firing: Firing): Promise<boolean> => {
  const { rows } = await client.query<{ fired: boolean }>({
    name: 'fire-trigger',
    text: `
      WITH advanced AS (
        UPDATE cron_triggers SET next_execution_time = $3, last_error = $4,
          remaining_executions = CASE WHEN remaining_executions IS NULL THEN NULL ELSE remaining_executions - 1 END,
          updated_at = now()
        WHERE id = $1 AND next_execution_time = $2::timestamptz AND NOT paused AND NOT $14::bool
        RETURNING id, project_id, name, workflow_name, workflow_namespace
      ), spent AS (
        DELETE FROM cron_triggers
        WHERE id = $1 AND next_execution_time = $2::timestamptz AND NOT paused AND $14::bool
        RETURNING id, project_id, name, workflow_name, workflow_namespace
      ), won AS (
        SELECT * FROM advanced UNION ALL SELECT * FROM spent
      ), execution AS (
        INSERT INTO workflow_executions
          (id, project_id, workflow_id, workflow_name, workflow_namespace, revision_id, description, tags, state, input,
           params, context, output, triggered_by, trigger_id, wanted, created_at, updated_at)
        SELECT $5, project_id, $6, workflow_name, workflow_namespace, $7, $8, $9::text[], 'RUNNING', $10, $11, $12, '{}',
          'cron', id::text, true, now(), now()
        FROM won WHERE $4::text IS NULL
      ), run AS (
        INSERT INTO schedule_runs (id, project_id, trigger_id, trigger_name, due_at, execution_id, error)
        SELECT $13, project_id, id, name, $2::timestamptz, CASE WHEN $4::text IS NULL THEN $5::uuid END, $4 FROM won
      )
      SELECT EXISTS (SELECT 1 FROM won) AS fired`,
    values: [
      trigger.id,
      trigger.due,
      firing.next,
      firing.error,
      firing.executionId,
      trigger.workflowId,
      trigger.revisionId,
      firing.description,
      trigger.tags,
      firing.input,
      firing.params,
      firing.context,
      firing.runId,
      firing.next === null || trigger.remaining === 1,
    ],
  })
  return rows[0]?.fired ?? false
}
