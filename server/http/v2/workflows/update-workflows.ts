import { checkScope } from '../../../definitions/check-scope.ts'
import { updateWorkflows } from '../../../workflows/update-workflows.ts'
import { asText, one } from '../../contract/answers.ts'
import { definitionBody } from '../../contract/bodies.ts'
import { operation } from '../../contract/operation.ts'
import { jsonText } from '../../respond.ts'
import { definitionArguments } from '../schemas/definitions.ts'
import { writtenWorkflow, writtenWorkflows } from '../schemas/workflows.ts'
import { showWrittenWorkflows } from './show-workflows.ts'

/** PUT /workflows */
export const putWorkflows = operation(
  {
    summary: 'Store new texts of workflows',
    query: definitionArguments,
    body: definitionBody,
    answers: { 200: asText(one(writtenWorkflows)) },
  },
  async (_request, { actor, query, body }) => {
    const scope = checkScope(actor, 'workflows', query.scope)
    const { projectId, userName: author } = actor
    const fields = { projectId, text: body, namespace: query.namespace, scope, author }
    const ids = await updateWorkflows(fields, null)
    return jsonText(200, { workflows: await showWrittenWorkflows(ids, false) })
  },
)

/** PUT /workflows/{identifier} answers the bare object. */
export const putWorkflow = operation(
  {
    summary: 'Store a new text of a workflow',
    query: definitionArguments,
    body: definitionBody,
    answers: { 200: asText(one(writtenWorkflow)) },
  },
  async (_request, { actor, params, query, body }) => {
    const scope = checkScope(actor, 'workflows', query.scope)
    const { projectId, userName: author } = actor
    const fields = { projectId, text: body, namespace: query.namespace, scope, author }
    const ids = await updateWorkflows(fields, params.identifier ?? '')
    const [written] = await showWrittenWorkflows(ids, false)
    return jsonText(200, written)
  },
)
