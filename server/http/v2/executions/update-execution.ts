import { hasActed } from '../../../executions/has-acted.ts'
import { updateExecution } from '../../../executions/update-execution.ts'
import { refuse } from '../../../refusal.ts'
import { one } from '../../contract/answers.ts'
import { jsonBody } from '../../contract/bodies.ts'
import { operation } from '../../contract/operation.ts'
import { json } from '../../respond.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { executions } from '../resources/executions.ts'
import { execution, executionUpdate } from '../schemas/executions.ts'

/** PUT /executions/{id}: state, environment or description. */
export const putExecution = operation(
  {
    summary: 'Pause, resume, end or describe an execution, or change its environment',
    body: jsonBody('wf_ex', executionUpdate),
    answers: { 200: one(execution) },
  },
  async (_request, { actor, params, body }) => {
    const id = params.id ?? ''
    const { state } = body
    const before = await updateExecution(actor.projectId, id, {
      state,
      stateInfo: body.state_info,
      description: body.description,
      params: body.params,
      by: actor.userName,
    })
    const found = await fetchOne(executions, id, actor.projectId)
    if (found === null) throw refuse('execution-not-found', { id })
    // What the resume started may have ended by now; the answer tells of the resume, as Mistral's does.
    const started = state === 'RUNNING' && before.state === 'PAUSED' && (await hasActed(id, before.seq))
    const resumed = started ? { state: 'RUNNING', state_info: null } : {}
    return json(200, { ...found, ...resumed })
  },
)
