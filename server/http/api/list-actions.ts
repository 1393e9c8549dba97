import { listActions } from '../../console/list-actions.ts'
import type { Handler } from '../route.ts'
import { valueResponse } from './value-response.ts'

/** GET /api/actions */
export const getConsoleActions: Handler = async (_request, { actor }) =>
  valueResponse(await listActions(actor.projectId))
