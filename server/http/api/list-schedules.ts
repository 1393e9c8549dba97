import { listSchedules } from '../../console/list-schedules.ts'
import type { Handler } from '../route.ts'
import { valueResponse } from './value-response.ts'

/** GET /api/schedules */
export const getSchedules: Handler = async (_request, { actor }) => valueResponse(await listSchedules(actor.projectId))
