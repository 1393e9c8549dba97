import type { ActionRow, ChildRow, TaskRow } from '../../../engine/workflow/rows.ts'
import type { Sql } from './sql.ts'

/** A timer of an execution that was taken over. */
export interface TimerRow {
  readonly id: string
  readonly executionId: string
  readonly taskId: string | null
  readonly kind: string
  readonly attempt: number
  readonly dueAt: number
}

export interface LoadedRows {
  readonly tasks: (TaskRow & { executionId: string })[]
  readonly actions: (ActionRow & { executionId: string })[]
  readonly children: (ChildRow & { executionId: string })[]
  readonly timers: TimerRow[]
}

const time = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::float8`

/** Everything below some executions, for their new owner. In the order of ids, which is the order of creation. */
export const loadExecutions = async (client: Sql, ids: readonly string[]): Promise<LoadedRows> => {
  const [tasks, actions, children, timers] = [
    await client.query({
      name: 'load-tasks',
      text: `SELECT id, workflow_execution_id AS "executionId", name, type, state, state_info AS "stateInfo", reason,
          runtime_context AS "runtimeContext", published, processed, has_next_tasks AS "hasNext", next_tasks AS next,
          error_handled AS "errorHandled", ${time('created_at')} AS "createdAt", ${time('started_at')} AS "startedAt",
          ${time('finished_at')} AS "finishedAt"
        FROM task_executions WHERE workflow_execution_id = ANY($1::uuid[]) ORDER BY id`,
      values: [ids],
    }),
    await client.query({
      name: 'load-actions',
      text: `SELECT id, workflow_execution_id AS "executionId", task_execution_id AS "taskId", name, state,
          state_info AS "stateInfo", accepted, input, output, runtime_context AS "runtimeContext", is_sync AS "isSync",
          ${time('created_at')} AS "createdAt", ${time('started_at')} AS "startedAt", ${time('finished_at')} AS "finishedAt"
        FROM action_executions WHERE workflow_execution_id = ANY($1::uuid[]) ORDER BY id`,
      values: [ids],
    }),
    await client.query({
      name: 'load-children',
      text: `SELECT id, parent_execution_id AS "executionId", task_execution_id AS "taskId", item_index AS "itemIndex",
          state, state_info AS "stateInfo", accepted, output
        FROM workflow_executions WHERE parent_execution_id = ANY($1::uuid[]) ORDER BY id`,
      values: [ids],
    }),
    await client.query({
      name: 'load-timers',
      text: `SELECT id, execution_id AS "executionId", task_execution_id AS "taskId", kind, attempt, ${time('due_at')} AS "dueAt"
        FROM timers WHERE execution_id = ANY($1::uuid[])`,
      values: [ids],
    }),
  ]
  return { tasks: tasks.rows, actions: actions.rows, children: children.rows, timers: timers.rows }
}
