import { z } from 'zod'
import { listSchedules } from '../../console/list-schedules.ts'
import { one } from '../contract/answers.ts'
import { operation } from '../contract/operation.ts'
import { schedule } from './schemas/schedules.ts'
import { valueResponse } from './value-response.ts'

/** GET /api/schedules */
export const getSchedules = operation(
  { summary: 'Cron triggers with their next and last times', answers: { 200: one(z.array(schedule)) } },
  async (_request, { actor }) => valueResponse(await listSchedules(actor.projectId)),
)
