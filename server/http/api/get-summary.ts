import { summary as summarise } from '../../console/summary.ts'
import { one } from '../contract/answers.ts'
import { operation } from '../contract/operation.ts'
import { summary } from './schemas/summary.ts'
import { valueResponse } from './value-response.ts'

/** GET /api/summary */
export const getSummary = operation(
  { summary: 'What goes on in the project', answers: { 200: one(summary) } },
  async (_request, { actor }) => valueResponse(await summarise(actor.projectId)),
)
