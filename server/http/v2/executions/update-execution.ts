import { hasActed } from '../../../executions/has-acted.ts'
import { updateExecution } from '../../../executions/update-execution.ts'
import { refuse } from '../../../refusal.ts'
import { jsonField, readObject, textField } from '../../body.ts'
import { checkArguments } from '../../check-arguments.ts'
import { json } from '../../respond.ts'
import type { Handler } from '../../route.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { executions } from '../resources/executions.ts'
import { executionMembers } from './members.ts'

/** PUT /executions/{id}: state, environment or description. */
export const putExecution: Handler = async (request, { actor, url, params }) => {
  checkArguments(url, [])
  const id = params.id ?? ''
  const body = await readObject(request, 'wf_ex', executionMembers)
  const state = textField(body, 'state')
  const before = await updateExecution(actor.projectId, id, {
    state,
    stateInfo: textField(body, 'state_info'),
    description: textField(body, 'description'),
    params: jsonField(body, 'params', 'wf_ex'),
    by: actor.userName,
  })
  const execution = await fetchOne(executions, id, actor.projectId)
  if (execution === null) throw refuse('execution-not-found', { id })
  // What the resume started may have ended by now; the answer tells of the resume, as Mistral's does.
  const started = state === 'RUNNING' && before.state === 'PAUSED' && (await hasActed(id, before.seq))
  const resumed = started ? { state: 'RUNNING', state_info: null } : {}
  return json(200, { ...execution, ...resumed })
}
