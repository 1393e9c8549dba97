import { refuse } from '../../../refusal.ts'
import { findWorkflow } from '../../../workflows/find-workflow.ts'
import { checkArguments } from '../../check-arguments.ts'
import { json } from '../../respond.ts'
import type { Handler } from '../../route.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { workflows } from '../resources/workflows.ts'

/** GET /workflows/{identifier} */
export const getWorkflow: Handler = async (_request, { actor, url, params }) => {
  const query = checkArguments(url, ['namespace', 'fields'])
  const identifier = params.identifier ?? ''
  const namespace = query.get('namespace') ?? ''
  const { id } = await findWorkflow(actor.projectId, identifier, namespace)
  const workflow = await fetchOne(workflows, id, actor.projectId, query.get('fields'))
  if (workflow === null) throw refuse('workflow-not-found', { id: identifier, namespace })
  return json(200, workflow)
}
