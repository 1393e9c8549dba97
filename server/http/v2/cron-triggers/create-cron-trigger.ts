import { checkScope } from '../../../definitions/check-scope.ts'
import { createCronTrigger } from '../../../triggers/create-cron-trigger.ts'
import { one } from '../../contract/answers.ts'
import { jsonBody } from '../../contract/bodies.ts'
import { operation } from '../../contract/operation.ts'
import { json } from '../../respond.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { cronTriggers } from '../resources/cron-triggers.ts'
import { cronTriggerFields, newCronTrigger } from '../schemas/cron-triggers.ts'

/** POST /cron_triggers */
export const postCronTrigger = operation(
  {
    summary: 'Make a cron trigger',
    body: jsonBody('cron_trigger', cronTriggerFields),
    answers: { 201: one(newCronTrigger) },
  },
  async (_request, { actor, body }) => {
    const id = await createCronTrigger({
      projectId: actor.projectId,
      name: body.name,
      workflow: body.workflow_id ?? body.workflow_name,
      input: body.workflow_input,
      params: body.workflow_params,
      pattern: body.pattern,
      firstExecutionTime: body.first_execution_time,
      remainingExecutions: body.remaining_executions,
      scope: checkScope(actor, 'cron_triggers', body.scope),
    })
    const { updated_at: _, ...made } = (await fetchOne(cronTriggers, id, actor.projectId)) ?? {}
    return json(201, made)
  },
)
