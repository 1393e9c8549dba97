import { updateTask } from '../../../tasks/update-task.ts'
import { one } from '../../contract/answers.ts'
import { jsonBody } from '../../contract/bodies.ts'
import { operation } from '../../contract/operation.ts'
import { json } from '../../respond.ts'
import { task, taskUpdate } from '../schemas/tasks.ts'
import { showTask } from './show-task.ts'

/** PUT /tasks/{id}: rerun or skip. */
export const putTask = operation(
  { summary: 'Run a task again, or skip it', body: jsonBody('task', taskUpdate), answers: { 200: one(task) } },
  async (_request, { actor, params, body }) => {
    const id = params.id ?? ''
    const { state, reset, env, name } = body
    await updateTask(actor.projectId, id, { state, reset, env, name, workflowName: body.workflow_name })
    return json(200, await showTask(actor.projectId, id))
  },
)
