import type { Handler } from '../../route.ts'
import { listResponse } from '../lists/list.ts'
import { actionExecutions } from '../resources/action-executions.ts'

/** GET /action_executions */
export const getActionExecutions: Handler = (_request, context) => listResponse(actionExecutions, context)
