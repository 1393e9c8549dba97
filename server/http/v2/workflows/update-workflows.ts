import { checkScope } from '../../../definitions/check-scope.ts'
import { updateWorkflows } from '../../../workflows/update-workflows.ts'
import { readText } from '../../body.ts'
import { checkArguments } from '../../check-arguments.ts'
import { jsonText } from '../../respond.ts'
import type { Handler } from '../../route.ts'
import { showWrittenWorkflows } from './show-workflows.ts'

/** PUT /workflows and PUT /workflows/{identifier}; the second answers the bare object. */
export const putWorkflows: Handler = async (request, { actor, url, params }) => {
  const query = checkArguments(url, ['scope', 'namespace', 'skip_validation'])
  const scope = checkScope(actor, 'workflows', query.get('scope'))
  const text = await readText(request)
  const identifier = params.identifier ?? null
  const namespace = query.get('namespace') ?? ''
  const { projectId, userName: author } = actor
  const ids = await updateWorkflows({ projectId, text, namespace, scope, author }, identifier)
  const written = await showWrittenWorkflows(ids, false)
  return jsonText(200, identifier === null ? { workflows: written } : written[0])
}
