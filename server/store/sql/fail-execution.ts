import type { Sql } from './sql.ts'

/** The event that was written. */
export interface FailedExecution {
  readonly seq: number
  readonly projectId: string
}

/**
 * Ends an execution of this worker in ERROR by its row alone, with an event and the news to its parent (`messageId` is
 * for that), and gives it up: for one whose state cannot be gone on with. What would bring it back (messages, timers) is
 * deleted. Null when it was not this worker's any more.
 */
export const failExecution = async (
  client: Sql,
  workerId: string,
  id: string,
  info: string,
  messageId: string,
): Promise<FailedExecution | null> => {
  const { rows } = await client.query<FailedExecution>({
    name: 'fail-execution',
    text: `
      WITH failed AS (
        UPDATE workflow_executions SET state = 'ERROR', state_info = $3, reason = NULL, seq = seq + 1, owner = NULL,
          wanted = false, finished_at = now(), updated_at = now()
        WHERE id = $2 AND owner = $1 AND EXISTS (SELECT 1 FROM workers WHERE id = $1 AND alive FOR SHARE)
        RETURNING id, seq, project_id, parent_execution_id, task_execution_id
      ), log AS (
        INSERT INTO execution_events (execution_id, seq, changes, at)
        SELECT id, seq, json_build_array(json_build_object('t', 'execution', 'state', 'ERROR', 'info', $3::text))::text,
          now()
        FROM failed
      ), told AS (
        INSERT INTO execution_inbox (id, execution_id, kind, body)
        SELECT $4, parent_execution_id, 'child-state',
          json_build_object('taskId', task_execution_id, 'childId', id, 'state', 'ERROR')::text
        FROM failed WHERE parent_execution_id IS NOT NULL
      ), unread AS (
        DELETE FROM execution_inbox i USING failed WHERE i.execution_id = failed.id
      ), disarmed AS (
        DELETE FROM timers t USING failed WHERE t.execution_id = failed.id
      )
      SELECT seq, project_id AS "projectId" FROM failed`,
    values: [workerId, id, info, messageId],
  })
  return rows[0] ?? null
}
