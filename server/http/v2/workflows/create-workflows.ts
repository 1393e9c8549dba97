import { checkScope } from '../../../definitions/check-scope.ts'
import { createWorkflows } from '../../../workflows/create-workflows.ts'
import { readText } from '../../body.ts'
import { checkArguments } from '../../check-arguments.ts'
import { jsonText } from '../../respond.ts'
import type { Handler } from '../../route.ts'
import { showWrittenWorkflows } from './show-workflows.ts'

/** POST /workflows */
export const postWorkflows: Handler = async (request, { actor, url }) => {
  const query = checkArguments(url, ['scope', 'namespace', 'skip_validation'])
  const scope = checkScope(actor, 'workflows', query.get('scope'))
  const text = await readText(request)
  const ids = await createWorkflows({
    projectId: actor.projectId,
    text,
    namespace: query.get('namespace') ?? '',
    scope,
    author: actor.userName,
  })
  return jsonText(201, { workflows: await showWrittenWorkflows(ids, true) })
}
