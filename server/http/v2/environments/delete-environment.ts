import { deleteEnvironment as remove } from '../../../environments/write-environment.ts'
import { nothing } from '../../contract/answers.ts'
import { operation } from '../../contract/operation.ts'
import { noContent } from '../../respond.ts'

/** DELETE /environments/{name} */
export const deleteEnvironment = operation(
  { summary: 'Delete an environment', answers: { 204: nothing } },
  async (_request, { actor, params }) => {
    await remove(actor.projectId, params.name ?? '')
    return noContent()
  },
)
