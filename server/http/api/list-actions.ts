import { z } from 'zod'
import { listActions } from '../../console/list-actions.ts'
import { one } from '../contract/answers.ts'
import { operation } from '../contract/operation.ts'
import { actionSummary } from './schemas/definitions.ts'
import { valueResponse } from './value-response.ts'

/** GET /api/actions */
export const getConsoleActions = operation(
  { summary: 'Every action that a workflow can use', answers: { 200: one(z.array(actionSummary)) } },
  async (_request, { actor }) => valueResponse(await listActions(actor.projectId)),
)
