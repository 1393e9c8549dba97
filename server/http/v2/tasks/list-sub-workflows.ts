import { findTask } from '../../../tasks/find-task.ts'
import { listOperation } from '../lists/list-operation.ts'
import { executions } from '../resources/executions.ts'
import { executionWithoutDocuments } from '../schemas/executions.ts'

const short = {
  ...executions,
  schema: executionWithoutDocuments,
  columns: executions.columns.filter(({ name }) => Object.hasOwn(executionWithoutDocuments.shape, name)),
}

/** GET /tasks/{id}/workflow_executions: the executions it started, without their documents. */
export const getTaskWorkflowExecutions = listOperation(
  short,
  'Sub-workflows of a task, without their documents',
  async ({ actor, params }) => {
    const { id } = await findTask(actor.projectId, params.id ?? '')
    return [{ sql: '"task_execution_id"', value: id }]
  },
)
