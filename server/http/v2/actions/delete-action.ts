import { deleteAction as remove } from '../../../actions/delete-action.ts'
import { nothing } from '../../contract/answers.ts'
import { operation } from '../../contract/operation.ts'
import { namespace } from '../../contract/parameters.ts'
import { noContent } from '../../respond.ts'

/** DELETE /actions/{id or name}[/{namespace}] */
export const deleteAction = operation(
  { summary: 'Delete an ad-hoc action', query: { namespace }, answers: { 204: nothing } },
  async (_request, { actor, params, query }) => {
    await remove(actor.projectId, params.identifier ?? '', params.namespace ?? query.namespace)
    return noContent()
  },
)
