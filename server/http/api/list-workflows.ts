import { z } from 'zod'
import { listWorkflows } from '../../console/list-workflows.ts'
import { one } from '../contract/answers.ts'
import { operation } from '../contract/operation.ts'
import { workflowSummary } from './schemas/definitions.ts'
import { valueResponse } from './value-response.ts'

/** GET /api/workflows */
export const getConsoleWorkflows = operation(
  { summary: 'Workflows with their last runs', answers: { 200: one(z.array(workflowSummary)) } },
  async (_request, { actor }) => valueResponse(await listWorkflows(actor.projectId)),
)
