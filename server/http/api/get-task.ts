import { taskDetail } from '../../console/task-detail.ts'
import type { Handler } from '../route.ts'
import { valueResponse } from './value-response.ts'

/** GET /api/tasks/{id} */
export const getConsoleTask: Handler = async (_request, { actor, params }) =>
  valueResponse(await taskDetail(actor.projectId, params.id ?? ''))
