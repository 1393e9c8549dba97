import { stringifyPythonJson } from '../../../../engine/data/json.ts'
import { refuse } from '../../../refusal.ts'
import { findTask } from '../../../tasks/find-task.ts'
import { taskResult } from '../../../tasks/task-result.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { tasks } from '../resources/tasks.ts'

/** One task as it is sent, with its result as JSON text. @throws Refusal 404 */
export const showTask = async (projectId: string, id: string, fields: string | null = null) => {
  const stored = await findTask(projectId, id)
  const wanted = fields?.split(',').filter((name) => name !== 'result')
  const task = await fetchOne(tasks, id, projectId, wanted?.join(',') || (fields === null ? null : 'id'))
  if (task === null) throw refuse('task-not-found', { id })
  if (fields === null || fields.split(',').includes('result')) {
    task.result = stringifyPythonJson(await taskResult(stored))
  }
  return task
}
