import type { Handler } from '../../route.ts'
import { listResponse } from '../lists/list.ts'
import { tasks } from '../resources/tasks.ts'

/** GET /tasks */
export const getTasks: Handler = (_request, context) => listResponse(tasks, context)
