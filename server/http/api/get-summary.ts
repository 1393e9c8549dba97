import { summary } from '../../console/summary.ts'
import type { Handler } from '../route.ts'
import { valueResponse } from './value-response.ts'

/** GET /api/summary */
export const getSummary: Handler = async (_request, { actor }) => valueResponse(await summary(actor.projectId))
