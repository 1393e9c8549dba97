import { deleteWorkflow as remove } from '../../../workflows/delete-workflow.ts'
import { nothing } from '../../contract/answers.ts'
import { operation } from '../../contract/operation.ts'
import { namespace } from '../../contract/parameters.ts'
import { noContent } from '../../respond.ts'

/** DELETE /workflows/{identifier} */
export const deleteWorkflow = operation(
  { summary: 'Delete a workflow; its executions remain', query: { namespace }, answers: { 204: nothing } },
  async (_request, { actor, params, query }) => {
    await remove(actor.projectId, params.identifier ?? '', query.namespace)
    return noContent()
  },
)
