/*
 * The report of an execution: the tree of its tasks, actions and sub-workflows, read level by level (one query for each
 * kind and level, whatever the number of branches), with statistics of what is shown.
 */
import { runtimeFromJson } from '../../engine/workflow/runtime-json.ts'
import type { State } from '../../engine/workflow/states.ts'
import { pool } from '../store/pool.ts'
import { findExecution } from './find-execution.ts'

export interface ReportOptions {
  readonly errorsOnly: boolean
  /** Levels of sub-workflows; -1 for all. */
  readonly maxDepth: number
}

interface Row {
  readonly id: string
  readonly name: string
  readonly parent: string | null
  readonly state: State
  readonly state_info: string | null
  readonly created_at: Date
  readonly updated_at: Date
  readonly accepted: boolean
  readonly runtime_context: string
}

export interface ReportTask extends Omit<Row, 'parent' | 'accepted' | 'runtime_context'> {
  readonly retries: number
  readonly actions: readonly Row[]
  readonly executions: ReportExecution[]
}

export interface ReportExecution extends Omit<Row, 'parent' | 'accepted' | 'runtime_context'> {
  /** Null below the depth that was asked for. */
  readonly tasks: ReportTask[] | null
}

const columns = 'id, state, state_info, created_at, updated_at'

/** Reads the tree. @throws Refusal 404 */
export const reportExecution = async (
  projectId: string,
  id: string,
  { errorsOnly, maxDepth }: ReportOptions,
): Promise<ReportExecution> => {
  await findExecution(projectId, id)
  const only = errorsOnly ? `AND state = 'ERROR'` : ''
  const root = await read(
    `SELECT ${columns}, workflow_name AS name, task_execution_id AS parent, accepted, runtime_context
     FROM workflow_executions WHERE id = ANY($1)`,
    [id],
  )
  let level: ReportExecution[] = root.map((row) => ({ ...row, tasks: [] }))
  const top = level[0]
  if (top === undefined) throw new Error(`the execution ${id} was deleted while it was read`)
  for (let depth = 0; level.length > 0; depth++) {
    const executions = new Map(level.map((one) => [one.id, one]))
    const rows = await read(
      `SELECT ${columns}, name, workflow_execution_id AS parent, false AS accepted, runtime_context
       FROM task_executions WHERE workflow_execution_id = ANY($1) ${only} ORDER BY created_at, id`,
      [...executions.keys()],
    )
    const ids = rows.map((row) => row.id)
    const actions = Map.groupBy(
      await read(
        `SELECT ${columns}, name, task_execution_id AS parent, accepted, runtime_context
         FROM action_executions WHERE task_execution_id = ANY($1) ${only} ORDER BY created_at, id`,
        ids,
      ),
      (row) => row.parent,
    )
    const tasks = new Map<string, ReportTask>()
    for (const row of rows) {
      const retries = runtimeFromJson(row.runtime_context).retryNo
      const task = { ...row, retries, actions: actions.get(row.id) ?? [], executions: [] }
      tasks.set(row.id, task)
      executions.get(row.parent ?? '')?.tasks?.push(task)
    }
    level = []
    const deepest = maxDepth >= 0 && depth >= maxDepth
    const children = await read(
      `SELECT ${columns}, workflow_name AS name, task_execution_id AS parent, accepted, runtime_context
       FROM workflow_executions WHERE task_execution_id = ANY($1) ${only} ORDER BY created_at, id`,
      ids,
    )
    for (const row of children) {
      const child: ReportExecution = { ...row, tasks: deepest ? null : [] }
      tasks.get(row.parent ?? '')?.executions.push(child)
      if (!deepest) level.push(child)
    }
  }
  return top
}

const read = async (text: string, ids: readonly string[]): Promise<readonly Row[]> =>
  ids.length === 0 ? [] : (await pool().query<Row>(text, [ids])).rows
