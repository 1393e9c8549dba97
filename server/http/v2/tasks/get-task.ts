import { checkArguments } from '../../check-arguments.ts'
import { json } from '../../respond.ts'
import type { Handler } from '../../route.ts'
import { showTask } from './show-task.ts'

/** GET /tasks/{id} */
export const getTask: Handler = async (_request, { actor, url, params }) => {
  const fields = checkArguments(url, ['fields']).get('fields')
  return json(200, await showTask(actor.projectId, params.id ?? '', fields || null))
}
