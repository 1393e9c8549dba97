import type { Sql } from './sql.ts'

/**
 * Finished root executions that ended more than so many minutes ago, the oldest first. Project by project, each by the
 * index of its executions by age: there is none by their end, which would cost every execution.
 */
export const expiredExecutions = async (
  client: Sql,
  minutes: number,
  ignoredStates: readonly string[],
  most: number,
): Promise<string[]> => {
  const { rows } = await client.query<{ id: string }>(
    `WITH RECURSIVE projects AS (
       (SELECT project_id FROM workflow_executions ORDER BY project_id LIMIT 1)
       UNION ALL
       SELECT (SELECT project_id FROM workflow_executions WHERE project_id > p.project_id ORDER BY project_id LIMIT 1)
       FROM projects p WHERE p.project_id IS NOT NULL
     )
     SELECT e.id FROM projects p CROSS JOIN LATERAL (
       SELECT id FROM workflow_executions
       WHERE project_id = p.project_id AND created_at < now() - make_interval(mins => $1)
         AND finished_at < now() - make_interval(mins => $1)
         AND parent_execution_id IS NULL AND owner IS NULL AND state <> ALL($2)
       ORDER BY created_at LIMIT $3
     ) e LIMIT $3`,
    [minutes, ignoredStates, most],
  )
  return rows.map(({ id }) => id)
}

/** Finished root executions beyond the newest `keep`, the oldest first. */
export const surplusExecutions = async (
  client: Sql,
  keep: number,
  ignoredStates: readonly string[],
  most: number,
): Promise<string[]> => {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM (
       SELECT id, finished_at FROM workflow_executions
       WHERE finished_at IS NOT NULL AND parent_execution_id IS NULL AND owner IS NULL AND state <> ALL($2)
       ORDER BY finished_at DESC OFFSET $1
     ) surplus ORDER BY finished_at LIMIT $3`,
    [keep, ignoredStates, most],
  )
  return rows.map(({ id }) => id)
}
