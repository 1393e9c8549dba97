import { getWorkflow } from '../../console/get-workflow.ts'
import { one } from '../contract/answers.ts'
import { operation } from '../contract/operation.ts'
import { namespace } from '../contract/parameters.ts'
import { workflowText } from './schemas/definitions.ts'
import { valueResponse } from './value-response.ts'

/** GET /api/workflows/{id or name}: its text and revision */
export const getConsoleWorkflow = operation(
  { summary: 'A workflow with its newest text', query: { namespace }, answers: { 200: one(workflowText) } },
  async (_request, { actor, params, query }) =>
    valueResponse(await getWorkflow(actor.projectId, params.id ?? '', query.namespace)),
)
