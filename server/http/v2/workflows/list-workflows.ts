import { listOperation } from '../lists/list-operation.ts'
import { workflows } from '../resources/workflows.ts'

/** GET /workflows */
export const getWorkflows = listOperation(workflows, 'Workflows')
