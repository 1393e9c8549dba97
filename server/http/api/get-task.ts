import { taskDetail as detail } from '../../console/task-detail.ts'
import { one } from '../contract/answers.ts'
import { operation } from '../contract/operation.ts'
import { taskDetail } from './schemas/executions.ts'
import { valueResponse } from './value-response.ts'

/** GET /api/tasks/{id} */
export const getConsoleTask = operation(
  { summary: 'A task with what it did', answers: { 200: one(taskDetail) } },
  async (_request, { actor, params }) => valueResponse(await detail(actor.projectId, params.id ?? '')),
)
