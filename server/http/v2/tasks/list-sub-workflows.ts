import { findTask } from '../../../tasks/find-task.ts'
import type { Handler } from '../../route.ts'
import { listResponse } from '../lists/list.ts'
import { executions } from '../resources/executions.ts'

const hidden = ['params', 'input', 'output', 'published_global']
const short = { ...executions, columns: executions.columns.filter(({ name }) => !hidden.includes(name)) }

/** GET /tasks/{id}/workflow_executions: the executions it started, without their documents. */
export const getTaskWorkflowExecutions: Handler = async (_request, context) => {
  const { id } = await findTask(context.actor.projectId, context.params.id ?? '')
  return listResponse(short, context, [{ sql: '"task_execution_id"', value: id }])
}
