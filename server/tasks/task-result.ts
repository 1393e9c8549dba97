import { parseJson } from '../../engine/data/json.ts'
import { isMap, type Value } from '../../engine/data/values.ts'
import { pool } from '../store/pool.ts'
import type { StoredTask } from './find-task.ts'

/**
 * The result of a task as the API shows it: the accepted action's or sub-workflow's, a list in the order of the items
 * for with-items. Without any it is the empty list, which is Mistral's way to show that there is none.
 */
export const taskResult = async (task: StoredTask): Promise<Value> => {
  const { rows } = await pool().query<{ output: string; index: number }>(
    task.type === 'WORKFLOW'
      ? `SELECT output, item_index AS index FROM workflow_executions
         WHERE task_execution_id = $1 AND accepted AND output IS NOT NULL AND state IN ('SUCCESS', 'ERROR', 'CANCELLED')
         ORDER BY item_index, id`
      : `SELECT output, coalesce((runtime_context::jsonb ->> 'index')::int, 0) AS index FROM action_executions
         WHERE task_execution_id = $1 AND accepted AND output IS NOT NULL ORDER BY 2, id`,
    [task.id],
  )
  const results = rows.map(({ output }) => (task.type === 'WORKFLOW' ? parseJson(output) : resultOf(parseJson(output))))
  if (isWithItems(task)) return results
  return results.length === 1 ? (results[0] ?? null) : results
}

const resultOf = (output: Value): Value =>
  isMap(output) && Object.hasOwn(output, 'result') ? (output.result as Value) : null

/** Whether the task had `with-items`, as its runtime context tells. */
export const isWithItems = ({ runtimeContext }: Pick<StoredTask, 'runtimeContext'>): boolean => {
  const runtime = parseJson(runtimeContext)
  if (!isMap(runtime)) return false
  return Object.hasOwn(runtime, 'with_items')
}
