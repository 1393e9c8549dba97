import { parsedWorkflows } from '../../../workflows/parse-cache.ts'
import { workflowsBody } from '../schemas/definitions.ts'
import { validationOperation } from '../validation-operation.ts'

/** POST /workflows/validate */
export const validateWorkflows = validationOperation('Check a text of workflows', workflowsBody, parsedWorkflows)
