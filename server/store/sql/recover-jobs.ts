import type { Sql } from './sql.ts'

export interface RecoveredJobs {
  /** Targets that have jobs to take again. */
  readonly targets: readonly string[]
  /** Executions that got a message. */
  readonly told: readonly string[]
}

/**
 * Deals with jobs of executors that are gone: those that may be called a second time are free again; others end in
 * ERROR, for nobody knows whether they had their effect. A job that was called off before anybody took it is cancelled.
 */
export const recoverJobs = async (client: Sql): Promise<RecoveredJobs> => {
  const { rows } = await client.query<{ target: string | null; execution: string | null }>({
    name: 'recover-jobs',
    text: `
      WITH lost AS MATERIALIZED (
        SELECT j.id, j.safe AND NOT j.called_off AS again, w.name AS executor
        FROM action_jobs j LEFT JOIN workers w ON w.id = j.claimed_by
        WHERE j.claimed_by IS NOT NULL AND w.alive IS NOT TRUE
      ), again AS (
        UPDATE action_jobs j SET claimed_by = NULL, told = NULL FROM lost
        WHERE j.id = lost.id AND lost.again AND NOT EXISTS (SELECT FROM workers w WHERE w.id = j.claimed_by AND w.alive)
        RETURNING j.target
      ), ended AS (
        DELETE FROM action_jobs j
        WHERE (j.id = ANY(ARRAY(SELECT id FROM lost WHERE NOT lost.again))
            AND NOT EXISTS (SELECT FROM workers w WHERE w.id = j.claimed_by AND w.alive))
          OR (j.claimed_by IS NULL AND j.called_off)
        RETURNING j.id, j.execution_id, j.called_off, j.target
      ), told AS (
        INSERT INTO execution_inbox (id, execution_id, kind, body)
        SELECT gen_random_uuid(), e.execution_id, 'executor-result', json_build_object('actionId', e.id, 'result', CASE
          WHEN e.called_off THEN json_build_object('kind', 'cancelled')
          ELSE json_build_object('kind', 'error', 'data', format(
            'Heartbeat wasn''t received. The executor %s that ran the action is gone, and the action cannot be re-run safely (safe-rerun is not set) [target=%s]',
            coalesce((SELECT executor FROM lost WHERE lost.id = e.id), 'unknown'), e.target)) END)::text
        FROM ended e RETURNING execution_id
      ), wanted AS (
        UPDATE workflow_executions SET wanted = true
        WHERE id = ANY(ARRAY(SELECT execution_id FROM told)) AND owner IS NULL AND NOT wanted
      )
      SELECT DISTINCT target, NULL::uuid AS execution FROM again
      UNION ALL SELECT NULL, execution_id FROM told`,
  })
  return {
    targets: rows.flatMap(({ target }) => target ?? []),
    told: rows.flatMap(({ execution }) => execution ?? []),
  }
}
