import { updateActionExecution } from '../../../action-executions/update-action-execution.ts'
import { refuse } from '../../../refusal.ts'
import { jsonField, readObject, textField } from '../../body.ts'
import { checkArguments } from '../../check-arguments.ts'
import { json } from '../../respond.ts'
import type { Handler } from '../../route.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { actionExecutions } from '../resources/action-executions.ts'

const members = [...actionExecutions.columns.map(({ name }) => name), 'params']

/** PUT /action_executions/{id}: somebody reports what an action came to. */
export const putActionExecution: Handler = async (request, { actor, url, params }) => {
  checkArguments(url, [])
  const id = params.id ?? ''
  const body = await readObject(request, 'action_ex', members)
  await updateActionExecution(actor.projectId, id, {
    state: textField(body, 'state'),
    output: jsonField(body, 'output', 'action_ex'),
  })
  const found = await fetchOne(actionExecutions, id, actor.projectId)
  if (found === null) throw refuse('action-execution-not-found', { id })
  return json(200, found)
}
