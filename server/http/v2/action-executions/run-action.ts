import { stringifyPythonJson } from '../../../../engine/data/json.ts'
import { newMap } from '../../../../engine/data/values.ts'
import { runAction } from '../../../action-executions/run-action.ts'
import { one } from '../../contract/answers.ts'
import { jsonBody } from '../../contract/bodies.ts'
import { operation } from '../../contract/operation.ts'
import { json } from '../../respond.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { actionExecutions } from '../resources/action-executions.ts'
import { actionRun, newActionExecution } from '../schemas/action-executions.ts'

/** POST /action_executions: runs an action on its own. */
export const postActionExecution = operation(
  {
    summary: 'Run an action',
    body: jsonBody('action_ex', newActionExecution),
    answers: { 201: one(actionRun) },
  },
  async (_request, { actor, body }) => {
    const { name } = body
    const params = body.params ?? newMap()
    const input = body.input ?? newMap()
    const namespace = body.workflow_namespace ?? ''
    const description = body.description ?? ''
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
  },
)
