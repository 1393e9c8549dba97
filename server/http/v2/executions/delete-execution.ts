import { deleteExecution as remove } from '../../../executions/delete-execution.ts'
import { nothing } from '../../contract/answers.ts'
import { operation } from '../../contract/operation.ts'
import { flag } from '../../contract/parameters.ts'
import { noContent } from '../../respond.ts'

/** DELETE /executions/{id}?force */
export const deleteExecution = operation(
  {
    summary: 'Delete an execution',
    query: { force: flag('Also when it has not ended.') },
    answers: { 204: nothing },
  },
  async (_request, { actor, params, query }) => {
    await remove(actor.projectId, params.id ?? '', query.force)
    return noContent()
  },
)
