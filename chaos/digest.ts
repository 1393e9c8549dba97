/*
 * What an execution came to, without what differs from run to run (ids, times, order of rows): two runs of one
 * definition that a user could not tell apart have the same digest.
 */
import type { Database } from './database.ts'

interface ExecutionRow {
  readonly id: string
  readonly root: string
  readonly task: string | null
  readonly index: number
  readonly accepted: boolean
  readonly workflow: string
  readonly state: string
  readonly output: string | null
}
interface TaskRow {
  readonly id: string
  readonly execution: string
  readonly name: string
  readonly state: string
  readonly processed: boolean
  readonly published: string
}
interface ActionRow {
  readonly task: string
  readonly name: string
  readonly index: number
  readonly state: string
  readonly accepted: boolean
  readonly output: string | null
}

export interface Ended {
  readonly state: string
  readonly digest: string
  /** An action of it was lost with its worker and ended in ERROR, since it may not be run twice. */
  readonly lost: boolean
}

/** By id of the root execution. */
export const digests = async (db: Database, roots: readonly string[]): Promise<Map<string, Ended>> => {
  const executions: ExecutionRow[] = await db.rows(
    `SELECT id, coalesce(root_execution_id, id) AS root, task_execution_id AS task, item_index AS index, accepted,
       workflow_name AS workflow, state, output
     FROM workflow_executions WHERE id = ANY($1::uuid[]) OR root_execution_id = ANY($1::uuid[])`,
    [roots],
  )
  const ids = executions.map((one) => one.id)
  const tasks: TaskRow[] = await db.rows(
    `SELECT id, workflow_execution_id AS execution, name, state, processed, published
     FROM task_executions WHERE workflow_execution_id = ANY($1::uuid[])`,
    [ids],
  )
  const actions: ActionRow[] = await db.rows(
    `SELECT task_execution_id AS task, name, (runtime_context::json ->> 'index')::int AS index, state, accepted, output
     FROM action_executions WHERE workflow_execution_id = ANY($1::uuid[]) ORDER BY id`,
    [ids],
  )
  const below = {
    tasks: group(tasks, 'execution'),
    actions: group(actions, 'task'),
    children: group(executions, 'task'),
  }
  const rootOf = new Map(executions.map((one) => [one.id, one.root]))
  const lost = new Set(
    tasks
      .filter((task) => (below.actions.get(task.id) ?? []).some((action) => isLost(action.output)))
      .map((task) => rootOf.get(task.execution)),
  )
  return new Map(
    executions
      .filter((one) => one.root === one.id)
      .map((one) => [
        one.id,
        { state: one.state, digest: JSON.stringify(describe(one, below)), lost: lost.has(one.id) },
      ]),
  )
}

const isLost = (output: string | null): boolean => output !== null && /safe-rerun/.test(output)

interface Below {
  readonly tasks: Map<string, TaskRow[]>
  readonly actions: Map<string, ActionRow[]>
  readonly children: Map<string, ExecutionRow[]>
}

const describe = (execution: ExecutionRow, below: Below): object => ({
  workflow: execution.workflow,
  index: execution.index,
  accepted: execution.accepted,
  state: execution.state,
  output: execution.state === 'SUCCESS' ? execution.output : null,
  tasks: sorted(
    (below.tasks.get(execution.id) ?? []).map((task) => ({
      name: task.name,
      state: task.state,
      processed: task.processed,
      published: task.published,
      actions: sorted(
        (below.actions.get(task.id) ?? []).map(({ name, index, state, accepted, output }) => ({
          name,
          index,
          state,
          accepted,
          result: resultOf(output),
        })),
      ),
      children: sorted((below.children.get(task.id) ?? []).map((child) => describe(child, below))),
    })),
  ),
})

/** Of an HTTP answer its body: headers and elapsed time differ. */
const resultOf = (output: string | null): unknown => {
  const result = output === null ? null : JSON.parse(output).result
  return result !== null && typeof result === 'object' && 'content' in result ? result.content : result
}

const sorted = (parts: readonly object[]): object[] =>
  [...parts].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

const group = <R, K extends keyof R>(rows: readonly R[], key: K): Map<string, R[]> => {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const of = String(row[key])
    const same = groups.get(of)
    if (same === undefined) groups.set(of, [row])
    else same.push(row)
  }
  return groups
}
