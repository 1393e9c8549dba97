import { isId } from '../../../ids.ts'
import { refuse } from '../../../refusal.ts'
import { selection } from '../../contract/answers.ts'
import { operation } from '../../contract/operation.ts'
import { fields } from '../../contract/parameters.ts'
import { json } from '../../respond.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { actionExecutions } from '../resources/action-executions.ts'
import { actionExecution } from '../schemas/action-executions.ts'

/** GET /action_executions/{id} and GET /tasks/{taskId}/action_executions/{id} */
export const getActionExecution = operation(
  { summary: 'An action execution', query: { fields }, answers: { 200: selection(actionExecution) } },
  async (_request, { actor, params, query }) => {
    const id = params.id ?? ''
    const found = isId(id) ? await fetchOne(actionExecutions, id, actor.projectId, query.fields) : null
    if (found === null || (params.taskId && found.task_execution_id !== params.taskId && !query.fields)) {
      throw refuse('action-execution-not-found', { id })
    }
    return json(200, found)
  },
)
