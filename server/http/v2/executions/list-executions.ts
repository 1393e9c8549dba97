import type { Handler } from '../../route.ts'
import { listResponse } from '../lists/list.ts'
import { executions } from '../resources/executions.ts'

/** GET /executions */
export const getExecutions: Handler = (_request, context) => listResponse(executions, context)
