import { startExecution } from '../../../executions/start-execution.ts'
import { refuse } from '../../../refusal.ts'
import { jsonField, readObject, textField } from '../../body.ts'
import { checkArguments } from '../../check-arguments.ts'
import { json } from '../../respond.ts'
import type { Handler } from '../../route.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { executions } from '../resources/executions.ts'

const members = [
  'id',
  'workflow_id',
  'workflow_name',
  'workflow_namespace',
  'input',
  'params',
  'description',
  'source_execution_id',
  // What clients copy from an execution they read; without meaning here.
  'state',
  'state_info',
  'output',
  'tags',
  'task_execution_id',
  'root_execution_id',
  'created_at',
  'updated_at',
  'project_id',
]

/** POST /executions */
export const postExecution: Handler = async (request, { actor, url }) => {
  checkArguments(url, [])
  const body = await readObject(request, 'wf_ex', members)
  const id = await startExecution({
    projectId: actor.projectId,
    workflow: textField(body, 'workflow_id') ?? textField(body, 'workflow_name'),
    namespace: textField(body, 'workflow_namespace') ?? undefined,
    input: jsonField(body, 'input', 'wf_ex'),
    params: jsonField(body, 'params', 'wf_ex'),
    description: textField(body, 'description'),
    id: textField(body, 'id'),
    sourceExecutionId: textField(body, 'source_execution_id'),
  })
  const execution = await fetchOne(executions, id, actor.projectId)
  if (execution === null) throw refuse('execution-not-found', { id })
  return json(201, execution)
}
