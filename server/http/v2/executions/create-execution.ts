import { startExecution } from '../../../executions/start-execution.ts'
import { refuse } from '../../../refusal.ts'
import { jsonField, readObject, textField } from '../../body.ts'
import { checkArguments } from '../../check-arguments.ts'
import { json } from '../../respond.ts'
import type { Handler } from '../../route.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { executions } from '../resources/executions.ts'
import { executionMembers } from './members.ts'

/** POST /executions */
export const postExecution: Handler = async (request, { actor, url }) => {
  checkArguments(url, [])
  const body = await readObject(request, 'wf_ex', executionMembers)
  const id = await startExecution({
    projectId: actor.projectId,
    workflow: textField(body, 'workflow_id') ?? textField(body, 'workflow_name'),
    namespace: textField(body, 'workflow_namespace') ?? undefined,
    input: jsonField(body, 'input', 'wf_ex'),
    params: jsonField(body, 'params', 'wf_ex'),
    description: textField(body, 'description'),
    id: textField(body, 'id'),
    sourceExecutionId: textField(body, 'source_execution_id'),
    // Browsers say of themselves where a request comes from; our own page means a person.
    triggeredBy: request.headers.get('sec-fetch-site') === 'same-origin' ? 'manual' : 'api',
  })
  const execution = await fetchOne(executions, id, actor.projectId)
  if (execution === null) throw refuse('execution-not-found', { id })
  return json(201, execution)
}
