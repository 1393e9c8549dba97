import type { Handler } from '../../route.ts'
import { listResponse } from '../lists/list.ts'
import { cronTriggers } from '../resources/cron-triggers.ts'

/** GET /cron_triggers */
export const getCronTriggers: Handler = (_request, context) => listResponse(cronTriggers, context)
