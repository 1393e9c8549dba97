import { executionSnapshot as snapshot } from '../../console/execution-snapshot.ts'
import { one } from '../contract/answers.ts'
import { operation } from '../contract/operation.ts'
import { executionSnapshot } from './schemas/executions.ts'
import { valueResponse } from './value-response.ts'

/** GET /api/executions/{id} */
export const getConsoleExecution = operation(
  { summary: 'An execution with its tasks and documents', answers: { 200: one(executionSnapshot) } },
  async (_request, { actor, params }) => valueResponse(await snapshot(actor.projectId, params.id ?? '')),
)
