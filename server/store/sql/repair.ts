import type { Sql } from './sql.ts'

/** At most so many repairs at a time: the next look finds the others. */
const most = 500

/**
 * Has workers claim executions that nothing else will bring back: those of an owner that is not there, and those that
 * are RUNNING without an owner and without anything to wait for. An action that ran in a worker counts as nothing: the
 * next owner decides on it.
 */
export const wakeForsaken = async (client: Sql, seconds: number): Promise<{ id: string; why: string }[]> => {
  const { rows } = await client.query<{ id: string; why: string }>({
    name: 'wake-forsaken',
    text: `
      WITH active AS (
        SELECT id, owner FROM workflow_executions
        WHERE state NOT IN ('SUCCESS', 'ERROR', 'CANCELLED') AND updated_at < now() - make_interval(secs => $1)
          AND NOT (owner IS NULL AND wanted)
      ), forsaken AS (
        SELECT id, 'its owner is unknown' AS why FROM active
        WHERE owner IS NOT NULL AND NOT EXISTS (SELECT FROM workers w WHERE w.id = active.owner)
        UNION ALL
        SELECT e.id, CASE
          WHEN EXISTS (SELECT FROM action_executions a WHERE a.workflow_execution_id = e.id AND a.state = 'RUNNING'
            AND a.is_sync AND a.runtime_context NOT LIKE '%"target":"%') THEN 'an action is running nowhere'
          WHEN EXISTS (SELECT FROM workflow_executions c JOIN task_executions t ON t.id = c.task_execution_id
            WHERE c.parent_execution_id = e.id AND c.accepted AND c.state IN ('SUCCESS', 'ERROR', 'CANCELLED')
              AND t.state IN ('RUNNING', 'PAUSED')) THEN 'the end of a sub-workflow was not heard'
          WHEN NOT EXISTS (SELECT FROM timers t WHERE t.execution_id = e.id)
            AND NOT EXISTS (SELECT FROM execution_inbox i WHERE i.execution_id = e.id)
            AND NOT EXISTS (SELECT FROM action_jobs j WHERE j.execution_id = e.id)
            AND NOT EXISTS (SELECT FROM action_executions a WHERE a.workflow_execution_id = e.id
              AND a.state IN ('RUNNING', 'PAUSED'))
            AND NOT EXISTS (SELECT FROM workflow_executions c WHERE c.parent_execution_id = e.id AND c.accepted
              AND c.state NOT IN ('SUCCESS', 'ERROR', 'CANCELLED')) THEN 'nothing is there that it could wait for'
          END
        FROM active JOIN workflow_executions e ON e.id = active.id
        WHERE e.owner IS NULL AND e.state = 'RUNNING'
      )
      UPDATE workflow_executions e SET owner = NULL, wanted = true
      FROM (SELECT * FROM forsaken WHERE why IS NOT NULL LIMIT ${most}) f
      WHERE e.id = f.id AND (e.owner IS NULL OR NOT EXISTS (SELECT FROM workers w WHERE w.id = e.owner))
      RETURNING e.id, f.why`,
    values: [seconds],
  })
  return rows
}

/** Fails actions of executors that are RUNNING without a job; gives their executions. */
export const failJoblessActions = async (client: Sql, seconds: number): Promise<string[]> => {
  const { rows } = await client.query<{ execution: string }>({
    name: 'fail-jobless-actions',
    text: `
      INSERT INTO execution_inbox (id, execution_id, kind, body)
      SELECT gen_random_uuid(), e.id, 'executor-result', json_build_object('actionId', a.id, 'result', json_build_object(
        'kind', 'error', 'data', 'The action was for an executor and has no job any more: nobody runs it'))::text
      FROM workflow_executions e JOIN action_executions a ON a.workflow_execution_id = e.id
      WHERE e.state NOT IN ('SUCCESS', 'ERROR', 'CANCELLED') AND a.state = 'RUNNING' AND a.is_sync
        AND a.runtime_context LIKE '%"target":"%' AND a.updated_at < now() - make_interval(secs => $1)
        AND NOT EXISTS (SELECT FROM action_jobs j WHERE j.id = a.id)
        AND NOT EXISTS (SELECT FROM execution_inbox i WHERE i.execution_id = e.id)
      LIMIT ${most}
      RETURNING execution_id AS execution`,
    values: [seconds],
  })
  return rows.map(({ execution }) => execution)
}

/** Ends synchronous actions outside of workflows that run longer than they may, and so much more; gives their ids. */
export const endForsakenActions = async (client: Sql, seconds: number): Promise<string[]> => {
  const { rows } = await client.query<{ id: string }>({
    name: 'end-forsaken-actions',
    text: `
      UPDATE action_executions SET state = 'ERROR', accepted = true, output = '{"result":"Heartbeat wasn''t received."}',
        updated_at = now(), finished_at = now()
      WHERE workflow_execution_id IS NULL AND state = 'RUNNING' AND is_sync
        AND started_at < now() - make_interval(secs => $1 + 60 + (runtime_context::json ->> 'timeout')::float8)
      RETURNING id`,
    values: [seconds],
  })
  return rows.map(({ id }) => id)
}
