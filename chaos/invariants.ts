/*
 * What must be true of a database whose executions have all ended, whatever happened meanwhile. Each is a query that
 * finds what breaks it, so that a violation names the rows.
 */
import type { Database } from './database.ts'

const final = `('SUCCESS', 'ERROR', 'CANCELLED', 'SKIPPED')`

/** True soon after the end: the last messages are read, timers deleted, executions given up. */
const calm: Readonly<Record<string, string>> = {
  'every execution has ended': `SELECT id, workflow_name, state FROM workflow_executions WHERE state NOT IN ${final}`,
  'no execution that has ended is owned or wanted': `SELECT id, workflow_name, owner, wanted FROM workflow_executions
    WHERE owner IS NOT NULL OR wanted`,
  'no message is left': `SELECT id, execution_id, kind FROM execution_inbox`,
  'no timer is left': `SELECT id, execution_id, kind, due_at FROM timers`,
}

const invariants: Readonly<Record<string, string>> = {
  ...calm,
  'no task of an execution that succeeded is open': `SELECT t.id, t.name, t.state FROM task_executions t
    JOIN workflow_executions e ON e.id = t.workflow_execution_id
    WHERE e.state = 'SUCCESS' AND NOT (t.processed AND t.state IN ${final})`,
  'no action runs': `SELECT id, name, task_name, state FROM action_executions WHERE state NOT IN ${final}`,
  'events count up without gap or double, to the number in the execution': `
    SELECT * FROM (
      SELECT e.id, e.seq AS last, count(v.seq) AS rows, min(v.seq) AS first,
        sum(json_array_length(v.changes::json)) AS changes,
        bool_and(v.next IS NULL OR v.next = v.seq + json_array_length(v.changes::json)) AS joined
      FROM workflow_executions e LEFT JOIN (
        SELECT *, lead(seq) OVER (PARTITION BY execution_id ORDER BY seq) AS next FROM execution_events
      ) v ON v.execution_id = e.id
      GROUP BY e.id
    ) log WHERE first IS DISTINCT FROM 1 OR changes IS DISTINCT FROM last OR NOT joined`,
  'no action ends twice': `
    SELECT v.execution_id, c ->> 'id' AS action, count(*) FROM execution_events v, json_array_elements(v.changes::json) c
    WHERE c ->> 't' = 'action' AND c ->> 'state' IN ${final} GROUP BY 1, 2 HAVING count(*) > 1`,
  'a task ends again only after it ran again': `
    SELECT * FROM (
      SELECT v.execution_id, c ->> 'id' AS task, c ->> 'state' AS state,
        lag(c ->> 'state') OVER (PARTITION BY c ->> 'id' ORDER BY v.seq, n) AS before
      FROM execution_events v, json_array_elements(v.changes::json) WITH ORDINALITY AS x (c, n)
      WHERE c ->> 't' = 'task'
    ) told WHERE state IN ${final} AND before IN ${final}`,
  'an execution begins once, and ends again only after it ran again': `
    SELECT * FROM (
      SELECT v.execution_id, c ->> 'state' AS state,
        lag(c ->> 'state') OVER (PARTITION BY v.execution_id ORDER BY v.seq, n) AS before
      FROM execution_events v, json_array_elements(v.changes::json) WITH ORDINALITY AS x (c, n)
      WHERE c ->> 't' = 'execution'
    ) told WHERE state = before OR (state IN ${final} AND before IN ${final})`,
  'rows belong to an execution that is there': `
    SELECT 'task' AS what, id FROM task_executions t
    WHERE NOT EXISTS (SELECT FROM workflow_executions e WHERE e.id = t.workflow_execution_id)
    UNION ALL SELECT 'action', id FROM action_executions a
    WHERE NOT EXISTS (SELECT FROM task_executions t WHERE t.id = a.task_execution_id)
    UNION ALL SELECT 'child', id FROM workflow_executions c
    WHERE task_execution_id IS NOT NULL AND NOT EXISTS (SELECT FROM task_executions t WHERE t.id = c.task_execution_id)`,
  'a schedule started one execution for each run': `
    SELECT r.id FROM schedule_runs r LEFT JOIN workflow_executions e ON e.id = r.execution_id
    WHERE e.id IS NULL OR e.trigger_id <> r.trigger_id::text
    UNION ALL SELECT e.id FROM workflow_executions e
    WHERE e.triggered_by = 'cron' AND NOT EXISTS (SELECT FROM schedule_runs r WHERE r.execution_id = e.id)`,
}

/** Waits until nothing is under way any more; gives what still is when that takes too long. */
export const untilCalm = async (db: Database, milliseconds: number): Promise<string[]> => {
  const end = Date.now() + milliseconds
  for (;;) {
    const found = await breaches(db, calm)
    if (found.length === 0 || Date.now() > end) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** What is broken; empty when all is well. */
export const violations = (db: Database): Promise<string[]> => breaches(db, invariants)

const breaches = async (db: Database, queries: Readonly<Record<string, string>>): Promise<string[]> => {
  const found: string[] = []
  for (const [promise, sql] of Object.entries(queries)) {
    const rows = await db.rows(`${sql} LIMIT 5`)
    if (rows.length > 0) found.push(`${promise}: ${JSON.stringify(rows)}`)
  }
  return found
}
