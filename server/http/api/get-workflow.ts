import { getWorkflow } from '../../console/get-workflow.ts'
import type { Handler } from '../route.ts'
import { valueResponse } from './value-response.ts'

/** GET /api/workflows/{id or name}: its text and revision */
export const getConsoleWorkflow: Handler = async (_request, { actor, params, url }) =>
  valueResponse(await getWorkflow(actor.projectId, params.id ?? '', url.searchParams.get('namespace') ?? ''))
