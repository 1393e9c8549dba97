import { refuse } from '../../../refusal.ts'
import { findWorkflow } from '../../../workflows/find-workflow.ts'
import { selection } from '../../contract/answers.ts'
import { operation } from '../../contract/operation.ts'
import { fields, namespace } from '../../contract/parameters.ts'
import { json } from '../../respond.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { workflows } from '../resources/workflows.ts'
import { workflow } from '../schemas/workflows.ts'

/** GET /workflows/{identifier} */
export const getWorkflow = operation(
  { summary: 'A workflow, by id or name', query: { namespace, fields }, answers: { 200: selection(workflow) } },
  async (_request, { actor, params, query }) => {
    const identifier = params.identifier ?? ''
    const { id } = await findWorkflow(actor.projectId, identifier, query.namespace)
    const found = await fetchOne(workflows, id, actor.projectId, query.fields)
    if (found === null) throw refuse('workflow-not-found', { id: identifier, namespace: query.namespace })
    return json(200, found)
  },
)
