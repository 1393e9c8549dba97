import { startExecution } from '../../../executions/start-execution.ts'
import { refuse } from '../../../refusal.ts'
import { one } from '../../contract/answers.ts'
import { jsonBody } from '../../contract/bodies.ts'
import { operation } from '../../contract/operation.ts'
import { json } from '../../respond.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { executions } from '../resources/executions.ts'
import { execution, newExecution } from '../schemas/executions.ts'

/** POST /executions */
export const postExecution = operation(
  {
    summary: 'Start a workflow',
    body: jsonBody('wf_ex', newExecution),
    answers: { 201: one(execution, 'The execution; it runs') },
  },
  async (request, { actor, body }) => {
    const id = await startExecution({
      projectId: actor.projectId,
      workflow: body.workflow_id ?? body.workflow_name,
      namespace: body.workflow_namespace ?? undefined,
      input: body.input,
      params: body.params,
      description: body.description,
      id: body.id,
      sourceExecutionId: body.source_execution_id,
      // Browsers say of themselves where a request comes from; our own page means a person.
      triggeredBy: request.headers.get('sec-fetch-site') === 'same-origin' ? 'manual' : 'api',
    })
    const made = await fetchOne(executions, id, actor.projectId)
    if (made === null) throw refuse('execution-not-found', { id })
    return json(201, made)
  },
)
