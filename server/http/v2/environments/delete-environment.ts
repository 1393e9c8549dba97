import { deleteEnvironment as remove } from '../../../environments/write-environment.ts'
import { checkArguments } from '../../check-arguments.ts'
import { noContent } from '../../respond.ts'
import type { Handler } from '../../route.ts'

/** DELETE /environments/{name} */
export const deleteEnvironment: Handler = async (_request, { actor, url, params }) => {
  checkArguments(url, [])
  await remove(actor.projectId, params.name ?? '')
  return noContent()
}
