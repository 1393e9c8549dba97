import { refuse } from '../../../refusal.ts'
import { updateTask } from '../../../tasks/update-task.ts'
import { jsonField, kindOf, readObject, textField } from '../../body.ts'
import { checkArguments } from '../../check-arguments.ts'
import { json } from '../../respond.ts'
import type { Handler } from '../../route.ts'
import { tasks } from '../resources/tasks.ts'
import { showTask } from './show-task.ts'

const members = [...tasks.columns.map(({ name }) => name), 'result', 'published_global', 'reset', 'env']

/** PUT /tasks/{id}: rerun or skip. */
export const putTask: Handler = async (request, { actor, url, params }) => {
  checkArguments(url, [])
  const id = params.id ?? ''
  const body = await readObject(request, 'task', members)
  const reset = body.reset ?? null
  if (reset !== null && typeof reset !== 'boolean') {
    throw refuse('bad-field', { field: 'reset', value: kindOf(reset), message: 'Expected a boolean' })
  }
  await updateTask(actor.projectId, id, {
    state: textField(body, 'state'),
    reset,
    env: jsonField(body, 'env', 'task'),
    name: textField(body, 'name'),
    workflowName: textField(body, 'workflow_name'),
  })
  return json(200, await showTask(actor.projectId, id))
}
