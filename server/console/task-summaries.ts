import type { TaskSummary } from '../../engine/contract/console.ts'
import { parseJson } from '../../engine/data/json.ts'
import { isMap, type Value } from '../../engine/data/values.ts'
import type { State } from '../../engine/workflow/states.ts'
import { pool } from '../store/pool.ts'
import { readReason } from './execution-summary.ts'

interface Row {
  readonly id: string
  readonly name: string
  readonly type: 'ACTION' | 'WORKFLOW'
  readonly state: State
  readonly state_info: string | null
  readonly reason: string | null
  readonly runtime_context: string
  readonly created_at: Date
  readonly started_at: Date | null
  readonly finished_at: Date | null
}

const columns = 'id, name, type, state, state_info, reason, runtime_context, created_at, started_at, finished_at'

/** The tasks of an execution in the order in which they came to be. */
export const taskSummaries = async (executionId: string): Promise<readonly TaskSummary[]> => {
  const { rows } = await pool().query<Row>({
    name: 'console-tasks',
    text: `SELECT ${columns} FROM task_executions WHERE workflow_execution_id = $1 ORDER BY created_at, id`,
    values: [executionId],
  })
  return summarise(rows)
}

/** One task. */
export const taskSummary = async (taskId: string): Promise<TaskSummary | null> => {
  const { rows } = await pool().query<Row>(`SELECT ${columns} FROM task_executions WHERE id = $1`, [taskId])
  return (await summarise(rows))[0] ?? null
}

const summarise = async (rows: readonly Row[]): Promise<TaskSummary[]> => {
  const runtimes = new Map(rows.map((row) => [row.id, parseJson(row.runtime_context)]))
  const withItems = rows.filter(({ id }) => itemCount(runtimes.get(id)) !== null)
  const done = withItems.length === 0 ? new Map<string, number>() : await doneItems(withItems.map(({ id }) => id))
  return rows.map((row) => {
    const runtime = runtimes.get(row.id)
    const total = itemCount(runtime)
    return {
      id: row.id,
      name: row.name,
      type: row.type,
      state: row.state,
      stateInfo: row.state_info,
      reason: readReason(row.reason),
      createdAt: row.created_at.toISOString(),
      startedAt: row.started_at?.toISOString() ?? null,
      finishedAt: row.finished_at?.toISOString() ?? null,
      items: total === null ? null : [Math.min(done.get(row.id) ?? 0, total), total],
      retries: retriesOf(runtime),
    }
  })
}

const itemCount = (runtime: Value | undefined): number | null => {
  const items = isMap(runtime) ? runtime.with_items : null
  return isMap(items) && typeof items.count === 'number' ? items.count : null
}

const doneItems = async (taskIds: readonly string[]): Promise<Map<string, number>> => {
  const { rows } = await pool().query<{ id: string; done: number }>(
    `SELECT task_execution_id AS id, count(*)::int AS done FROM (
       SELECT task_execution_id FROM action_executions
       WHERE task_execution_id = ANY($1) AND accepted AND state IN ('SUCCESS', 'ERROR', 'CANCELLED')
       UNION ALL
       SELECT task_execution_id FROM workflow_executions
       WHERE task_execution_id = ANY($1) AND accepted AND state IN ('SUCCESS', 'ERROR', 'CANCELLED')
     ) AS items GROUP BY 1`,
    [taskIds],
  )
  return new Map(rows.map(({ id, done }) => [id, done]))
}

const retriesOf = (runtime: Value | undefined): number => {
  const policy = isMap(runtime) ? runtime.retry_task_policy : null
  return isMap(policy) && typeof policy.retry_no === 'number' ? policy.retry_no : 0
}
