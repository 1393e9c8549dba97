import { deleteAction as remove } from '../../../actions/delete-action.ts'
import { checkArguments } from '../../check-arguments.ts'
import { noContent } from '../../respond.ts'
import type { Handler } from '../../route.ts'

/** DELETE /actions/{id or name}[/{namespace}] */
export const deleteAction: Handler = async (_request, { actor, url, params }) => {
  const query = checkArguments(url, ['namespace'])
  await remove(actor.projectId, params.identifier ?? '', params.namespace ?? query.get('namespace') ?? '')
  return noContent()
}
