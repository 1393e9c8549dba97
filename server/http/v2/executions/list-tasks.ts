import { findExecution } from '../../../executions/find-execution.ts'
import { isId } from '../../../ids.ts'
import { refuse } from '../../../refusal.ts'
import { listOperation } from '../lists/list-operation.ts'
import { tasks } from '../resources/tasks.ts'

/** GET /executions/{id}/tasks */
export const getExecutionTasks = listOperation(tasks, 'Tasks of an execution', async ({ actor, params }) => {
  const id = params.id ?? ''
  if (!isId(id)) throw refuse('bad-uuid', { field: 'workflow_execution_id', value: id })
  await findExecution(actor.projectId, id)
  return [{ sql: '"workflow_execution_id"', value: id }]
})
