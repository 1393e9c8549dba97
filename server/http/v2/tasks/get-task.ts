import { selection } from '../../contract/answers.ts'
import { operation } from '../../contract/operation.ts'
import { fields } from '../../contract/parameters.ts'
import { json } from '../../respond.ts'
import { task } from '../schemas/tasks.ts'
import { showTask } from './show-task.ts'

/** GET /tasks/{id} */
export const getTask = operation(
  { summary: 'A task', query: { fields }, answers: { 200: selection(task) } },
  async (_request, { actor, params, query }) =>
    json(200, await showTask(actor.projectId, params.id ?? '', query.fields)),
)
