import { updateActionExecution } from '../../../action-executions/update-action-execution.ts'
import { refuse } from '../../../refusal.ts'
import { one } from '../../contract/answers.ts'
import { jsonBody } from '../../contract/bodies.ts'
import { operation } from '../../contract/operation.ts'
import { json } from '../../respond.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { actionExecutions } from '../resources/action-executions.ts'
import { actionExecution, actionExecutionUpdate } from '../schemas/action-executions.ts'

/** PUT /action_executions/{id}: somebody reports what an action came to. */
export const putActionExecution = operation(
  {
    summary: 'Report what an action came to',
    body: jsonBody('action_ex', actionExecutionUpdate),
    answers: { 200: one(actionExecution) },
  },
  async (_request, { actor, params, body }) => {
    const id = params.id ?? ''
    await updateActionExecution(actor.projectId, id, { state: body.state, output: body.output })
    const found = await fetchOne(actionExecutions, id, actor.projectId)
    if (found === null) throw refuse('action-execution-not-found', { id })
    return json(200, found)
  },
)
