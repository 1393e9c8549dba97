import { checkScope } from '../../../definitions/check-scope.ts'
import { updateWorkflows } from '../../../workflows/update-workflows.ts'
import { asText, one } from '../../contract/answers.ts'
import { type Call, operation } from '../../contract/operation.ts'
import { jsonText } from '../../respond.ts'
import { definitionArguments, workflowsBody } from '../schemas/definitions.ts'
import { writtenWorkflow, writtenWorkflows } from '../schemas/workflows.ts'
import { showWrittenWorkflows } from './show-workflows.ts'

const taken = { query: definitionArguments, body: workflowsBody }

const write = async ({ actor, query, body }: Call<typeof definitionArguments, string>, identifier: string | null) => {
  const scope = checkScope(actor, 'workflows', query.scope)
  const { projectId, userName: author } = actor
  const fields = { projectId, text: body, namespace: query.namespace, scope, author }
  return showWrittenWorkflows(await updateWorkflows(fields, identifier), false)
}

/** PUT /workflows */
export const putWorkflows = operation(
  { summary: 'Store new texts of workflows', ...taken, answers: { 200: asText(one(writtenWorkflows)) } },
  async (_request, call) => jsonText(200, { workflows: await write(call, null) }),
)

/** PUT /workflows/{identifier} answers the bare object. */
export const putWorkflow = operation(
  { summary: 'Store a new text of a workflow', ...taken, answers: { 200: asText(one(writtenWorkflow)) } },
  async (_request, call) => {
    const [written] = await write(call, call.params.identifier ?? '')
    return jsonText(200, written)
  },
)
