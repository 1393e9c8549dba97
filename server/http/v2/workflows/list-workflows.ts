import type { Handler } from '../../route.ts'
import { listResponse } from '../lists/list.ts'
import { workflows } from '../resources/workflows.ts'

/** GET /workflows */
export const getWorkflows: Handler = (_request, context) => listResponse(workflows, context)
