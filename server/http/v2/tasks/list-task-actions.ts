import { findTask } from '../../../tasks/find-task.ts'
import type { Handler } from '../../route.ts'
import { listResponse } from '../lists/list.ts'
import { actionExecutions } from '../resources/action-executions.ts'

/** GET /tasks/{id}/action_executions */
export const getTaskActionExecutions: Handler = async (_request, context) => {
  const { id } = await findTask(context.actor.projectId, context.params.id ?? '')
  return listResponse(actionExecutions, context, [{ sql: '"task_execution_id"', value: id }])
}
