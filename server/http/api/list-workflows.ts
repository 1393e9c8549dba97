import { listWorkflows } from '../../console/list-workflows.ts'
import type { Handler } from '../route.ts'
import { valueResponse } from './value-response.ts'

/** GET /api/workflows */
export const getConsoleWorkflows: Handler = async (_request, { actor }) =>
  valueResponse(await listWorkflows(actor.projectId))
