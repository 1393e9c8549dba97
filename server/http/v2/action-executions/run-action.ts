import { stringifyPythonJson } from '../../../../engine/data/json.ts'
import { newMap } from '../../../../engine/data/values.ts'
import { runAction } from '../../../action-executions/run-action.ts'
import { refuse } from '../../../refusal.ts'
import { jsonField, readObject, textField } from '../../body.ts'
import { checkArguments } from '../../check-arguments.ts'
import { json } from '../../respond.ts'
import type { Handler } from '../../route.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { actionExecutions } from '../resources/action-executions.ts'

const members = [...actionExecutions.columns.map(({ name }) => name), 'params']

/** POST /action_executions: runs an action on its own. */
export const postActionExecution: Handler = async (request, { actor, url }) => {
  checkArguments(url, [])
  const body = await readObject(request, 'action_ex', members)
  const name = textField(body, 'name')
  if (!name) throw refuse('no-action-name')
  const params = jsonField(body, 'params', 'action_ex') ?? newMap()
  const input = jsonField(body, 'input', 'action_ex') ?? newMap()
  const namespace = textField(body, 'workflow_namespace') ?? ''
  const description = textField(body, 'description') ?? ''
  const timeout = typeof params.timeout === 'number' && params.timeout > 0 ? params.timeout : null
  const done = await runAction({
    projectId: actor.projectId,
    name,
    namespace,
    input,
    description,
    runSync: params.run_sync === true,
    save: params.save_result === true,
    timeout,
  })
  if ('id' in done) {
    const stored = await fetchOne(actionExecutions, done.id, actor.projectId)
    done.begin()
    return json(201, stored)
  }
  return json(201, {
    id: null,
    name,
    description,
    workflow_name: null,
    workflow_namespace: namespace,
    task_name: null,
    task_execution_id: null,
    project_id: null,
    state: done.state,
    state_info: null,
    tags: null,
    accepted: false,
    input: stringifyPythonJson(input),
    output: stringifyPythonJson({ result: done.result }),
    created_at: null,
    updated_at: null,
  })
}
