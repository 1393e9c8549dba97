import { findExecution } from '../../../executions/find-execution.ts'
import { isId } from '../../../ids.ts'
import { refuse } from '../../../refusal.ts'
import type { Handler } from '../../route.ts'
import { listResponse } from '../lists/list.ts'
import { tasks } from '../resources/tasks.ts'

/** GET /executions/{id}/tasks */
export const getExecutionTasks: Handler = async (_request, context) => {
  const id = context.params.id ?? ''
  if (!isId(id)) throw refuse('bad-uuid', { field: 'workflow_execution_id', value: id })
  await findExecution(context.actor.projectId, id)
  return listResponse(tasks, context, [{ sql: '"workflow_execution_id"', value: id }])
}
