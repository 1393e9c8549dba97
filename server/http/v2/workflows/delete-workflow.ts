import { deleteWorkflow as remove } from '../../../workflows/delete-workflow.ts'
import { checkArguments } from '../../check-arguments.ts'
import { noContent } from '../../respond.ts'
import type { Handler } from '../../route.ts'

/** DELETE /workflows/{identifier} */
export const deleteWorkflow: Handler = async (_request, { actor, url, params }) => {
  const query = checkArguments(url, ['namespace'])
  await remove(actor.projectId, params.identifier ?? '', query.get('namespace') ?? '')
  return noContent()
}
