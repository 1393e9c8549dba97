import { executionSnapshot } from '../../console/execution-snapshot.ts'
import type { Handler } from '../route.ts'
import { valueResponse } from './value-response.ts'

/** GET /api/executions/{id} */
export const getConsoleExecution: Handler = async (_request, { actor, params }) =>
  valueResponse(await executionSnapshot(actor.projectId, params.id ?? ''))
