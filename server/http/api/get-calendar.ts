import { calendar } from '../../console/calendar.ts'
import type { Handler } from '../route.ts'
import { valueResponse } from './value-response.ts'

/** GET /api/calendar?from&to */
export const getCalendar: Handler = async (_request, { actor, url }) =>
  valueResponse(await calendar(actor.projectId, url.searchParams.get('from'), url.searchParams.get('to')))
