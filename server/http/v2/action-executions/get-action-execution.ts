import { isId } from '../../../ids.ts'
import { refuse } from '../../../refusal.ts'
import { checkArguments } from '../../check-arguments.ts'
import { json } from '../../respond.ts'
import type { Handler } from '../../route.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { actionExecutions } from '../resources/action-executions.ts'

/** GET /action_executions/{id} and GET /tasks/{taskId}/action_executions/{id} */
export const getActionExecution: Handler = async (_request, { actor, url, params }) => {
  const id = params.id ?? ''
  const fields = checkArguments(url, ['fields']).get('fields')
  const found = isId(id) ? await fetchOne(actionExecutions, id, actor.projectId, fields) : null
  if (found === null || (params.taskId && found.task_execution_id !== params.taskId && !fields)) {
    throw refuse('action-execution-not-found', { id })
  }
  return json(200, found)
}
