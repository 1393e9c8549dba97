import { calendar } from '../../console/calendar.ts'
import { one } from '../contract/answers.ts'
import { operation } from '../contract/operation.ts'
import { textParameter } from '../contract/parameters.ts'
import { calendarMonth } from './schemas/schedules.ts'
import { valueResponse } from './value-response.ts'

/** GET /api/calendar?from&to */
export const getCalendar = operation(
  {
    summary: 'What schedules did and will do',
    query: {
      from: textParameter('A time: 2026-03-01T00:00:00Z.'),
      to: textParameter('A time at most 62 days later, not included.'),
    },
    answers: { 200: one(calendarMonth) },
  },
  async (_request, { actor, query }) => valueResponse(await calendar(actor.projectId, query.from, query.to)),
)
