import { checkScope } from '../../../definitions/check-scope.ts'
import { createWorkflows } from '../../../workflows/create-workflows.ts'
import { asText, one } from '../../contract/answers.ts'
import { operation } from '../../contract/operation.ts'
import { jsonText } from '../../respond.ts'
import { definitionArguments, workflowsBody } from '../schemas/definitions.ts'
import { writtenWorkflows } from '../schemas/workflows.ts'
import { showWrittenWorkflows } from './show-workflows.ts'

/** POST /workflows */
export const postWorkflows = operation(
  {
    summary: 'Store new workflows',
    query: definitionArguments,
    body: workflowsBody,
    answers: { 201: asText(one(writtenWorkflows)) },
  },
  async (_request, { actor, query, body }) => {
    const scope = checkScope(actor, 'workflows', query.scope)
    const { projectId, userName: author } = actor
    const ids = await createWorkflows({ projectId, text: body, namespace: query.namespace, scope, author })
    return jsonText(201, { workflows: await showWrittenWorkflows(ids, true) })
  },
)
