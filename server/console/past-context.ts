import { stringifyJson } from '../../engine/data/json.ts'
import type { Value } from '../../engine/data/values.ts'
import { loadExecution } from '../../engine/workflow/load.ts'
import { pastContext } from '../../engine/workflow/past-context.ts'
import { isId } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { pool } from '../store/pool.ts'
import { executionColumns, type RawExecution, toExecutionRow } from '../store/sql/execution-columns.ts'
import { findRevision } from '../store/sql/find-revision.ts'
import { loadExecutions } from '../store/sql/load-executions.ts'
import { parsedWorkflow } from '../workflows/parse-cache.ts'

/** Characters that all tasks of a run may have together; beyond, `tasks()` of the answer is empty. */
const mostOfTasks = 4_000_000

export interface PastContextQuery {
  readonly executionId: string
  readonly task: string | null
  /** Tasks that lead to it, for one that did not run. */
  readonly after: readonly string[]
}

/** What expressions at a task of an execution see, as JSON. @throws Refusal 404 */
export const pastContextJson = async (projectId: string, query: PastContextQuery): Promise<string> => {
  const { executionId: id } = query
  if (!isId(id)) throw refuse('execution-not-found', { id })
  const { rows } = await pool().query<RawExecution>({
    name: 'past-context',
    text: `SELECT ${executionColumns('e')} FROM workflow_executions e WHERE e.id = $1 AND e.project_id = $2`,
    values: [id, projectId],
  })
  const [row] = rows
  const revision = row === undefined ? null : await findRevision(pool(), row.revision_id)
  const spec = revision === null ? null : parsedWorkflow(revision.definition)
  if (row === undefined || revision === null || spec === null) throw refuse('execution-not-found', { id })
  const below = await loadExecutions(pool(), [id])
  const named = { ...spec, name: revision.name }
  const state = loadExecution({ execution: toExecutionRow(row), ...below }, named, revision.workbookName)
  const { tasks, ...rest } = pastContext(state, query.task, query.after)
  const all = stringifyJson(tasks as Value)
  return stringifyJson({ ...rest, tasks: all.length > mostOfTasks ? [] : tasks } as unknown as Value)
}
