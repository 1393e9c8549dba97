import type { ActionDetail, TaskDetail } from '../../engine/contract/console.ts'
import { parseJson } from '../../engine/data/json.ts'
import { isMap } from '../../engine/data/values.ts'
import type { State } from '../../engine/workflow/states.ts'
import { refuse } from '../refusal.ts'
import { pool } from '../store/pool.ts'
import { findTask } from '../tasks/find-task.ts'
import { taskResult } from '../tasks/task-result.ts'
import { executionSummary, type SummaryRow, summaryColumns } from './execution-summary.ts'
import { taskSummary } from './task-summaries.ts'

/** So many actions and sub-executions are sent; a with-items task may have tens of thousands. */
const shown = 200

interface ActionRow {
  readonly id: string
  readonly name: string
  readonly state: State
  readonly state_info: string | null
  readonly accepted: boolean
  readonly is_sync: boolean
  readonly input: string
  readonly output: string | null
  readonly runtime_context: string
  readonly created_at: Date
  readonly started_at: Date | null
  readonly finished_at: Date | null
  readonly total: number
}

/** A task with what it did. @throws Refusal 404 */
export const taskDetail = async (projectId: string, id: string): Promise<TaskDetail> => {
  const stored = await findTask(projectId, id)
  const task = await taskSummary(id)
  if (task === null) throw refuse('task-not-found', { id })
  const { rows: actions } = await pool().query<ActionRow>(
    `SELECT id, name, state, state_info, accepted, is_sync, input, output, runtime_context, created_at, started_at,
            finished_at, (count(*) OVER ())::int AS total
     FROM action_executions WHERE task_execution_id = $1 ORDER BY created_at, id LIMIT ${shown}`,
    [id],
  )
  const { rows: children } = await pool().query<SummaryRow>(
    `SELECT ${summaryColumns()} FROM workflow_executions e WHERE e.task_execution_id = $1
     ORDER BY e.item_index, e.id LIMIT ${shown}`,
    [id],
  )
  return {
    task,
    executionId: stored.workflowExecutionId,
    published: parseJson(stored.published),
    result: await taskResult(stored),
    runtimeContext: parseJson(stored.runtimeContext),
    actions: actions.map(actionDetail),
    actionsTotal: actions[0]?.total ?? 0,
    subExecutions: children.map(executionSummary),
  }
}

const actionDetail = (row: ActionRow): ActionDetail => {
  const runtime = parseJson(row.runtime_context)
  return {
    id: row.id,
    name: row.name,
    index: isMap(runtime) && typeof runtime.index === 'number' ? runtime.index : 0,
    state: row.state,
    stateInfo: row.state_info,
    accepted: row.accepted,
    isSync: row.is_sync,
    input: parseJson(row.input),
    output: row.output === null ? null : parseJson(row.output),
    createdAt: row.created_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
  }
}
