import { findTask } from '../../../tasks/find-task.ts'
import { listOperation } from '../lists/list-operation.ts'
import { actionExecutions } from '../resources/action-executions.ts'

/** GET /tasks/{id}/action_executions */
export const getTaskActionExecutions = listOperation(
  actionExecutions,
  'Action executions of a task',
  async ({ actor, params }) => {
    const { id } = await findTask(actor.projectId, params.id ?? '')
    return [{ sql: '"task_execution_id"', value: id }]
  },
)
