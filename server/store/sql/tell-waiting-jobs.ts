import type { Sql } from './sql.ts'

/**
 * Tells executions which of their actions have waited for an executor for a second or more, and why: all are busy, or
 * there is none for the target. Each is told once as long as the reason is the same, at most as many as there are ids
 * for the messages: with a long queue it is enough that some say so. Gives the executions that were told.
 */
export const tellWaitingJobs = async (client: Sql, messageIds: readonly string[]): Promise<string[]> => {
  const { rows } = await client.query<{ execution: string }>({
    name: 'tell-waiting-jobs',
    text: `
      WITH served AS MATERIALIZED (SELECT DISTINCT unnest(targets) AS target FROM workers WHERE alive), waiting AS (
        SELECT id, CASE WHEN target IN (SELECT target FROM served) THEN 'queued' ELSE 'no-executor' END AS code
        FROM action_jobs
        WHERE claimed_by IS NULL AND NOT called_off AND created_at < now() - interval '1 second'
          AND told IS DISTINCT FROM CASE WHEN target IN (SELECT target FROM served) THEN 'queued' ELSE 'no-executor' END
        ORDER BY id LIMIT cardinality($1::uuid[]) FOR UPDATE SKIP LOCKED
      ), marked AS (
        UPDATE action_jobs j SET told = w.code FROM waiting w WHERE j.id = w.id
        RETURNING j.id, j.execution_id, j.target, w.code
      )
      INSERT INTO execution_inbox (id, execution_id, kind, body)
      SELECT i.id, m.execution_id, 'action-waits', json_build_object('actionId', m.id,
        'reason', json_build_object('code', m.code, 'target', m.target))::text
      FROM (SELECT *, row_number() OVER (ORDER BY id) AS n FROM marked) m
        JOIN unnest($1::uuid[]) WITH ORDINALITY AS i (id, n) ON i.n = m.n
      RETURNING execution_id AS execution`,
    values: [messageIds],
  })
  return rows.map(({ execution }) => execution)
}
