import { listOperation } from '../lists/list-operation.ts'
import { actionExecutions } from '../resources/action-executions.ts'

/** GET /action_executions */
export const getActionExecutions = listOperation(actionExecutions, 'Action executions')
