import { deleteExecution as remove } from '../../../executions/delete-execution.ts'
import { checkArguments } from '../../check-arguments.ts'
import { noContent } from '../../respond.ts'
import type { Handler } from '../../route.ts'
import { truthy } from '../lists/parse-query.ts'

/** DELETE /executions/{id}?force */
export const deleteExecution: Handler = async (_request, { actor, url, params }) => {
  const force = truthy(checkArguments(url, ['force']).get('force'))
  await remove(actor.projectId, params.id ?? '', force)
  return noContent()
}
