import type { Sql } from './sql.ts'

/**
 * Deletes what was written for executions that were being deleted meanwhile: their rows are gone, and a flush that had
 * waited for that put new tasks, actions, events and sub-workflows beside nothing. Does nothing for those still there.
 */
export const deleteOrphans = async (client: Sql, ids: readonly string[]): Promise<void> => {
  await client.query({
    name: 'delete-orphans',
    text: `
      WITH gone AS MATERIALIZED (
        SELECT id FROM unnest($1::uuid[]) AS u (id) WHERE NOT EXISTS (SELECT FROM workflow_executions e WHERE e.id = u.id)
      ), children AS (
        DELETE FROM workflow_executions WHERE parent_execution_id = ANY(ARRAY(SELECT id FROM gone))
      ), tasks AS (
        DELETE FROM task_executions WHERE workflow_execution_id = ANY(ARRAY(SELECT id FROM gone))
      ), actions AS (
        DELETE FROM action_executions WHERE workflow_execution_id = ANY(ARRAY(SELECT id FROM gone))
      ), jobs AS (
        DELETE FROM action_jobs WHERE execution_id = ANY(ARRAY(SELECT id FROM gone))
      ), log AS (
        DELETE FROM execution_events WHERE execution_id = ANY(ARRAY(SELECT id FROM gone))
      ), timers AS (
        DELETE FROM timers WHERE execution_id = ANY(ARRAY(SELECT id FROM gone))
      )
      DELETE FROM execution_inbox WHERE execution_id = ANY(ARRAY(SELECT id FROM gone))`,
    values: [ids],
  })
}
