import { listOperation } from '../lists/list-operation.ts'
import { executions } from '../resources/executions.ts'

/** GET /executions */
export const getExecutions = listOperation(executions, 'Executions')
