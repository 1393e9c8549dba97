import { listOperation } from '../lists/list-operation.ts'
import { cronTriggers } from '../resources/cron-triggers.ts'

/** GET /cron_triggers */
export const getCronTriggers = listOperation(cronTriggers, 'Cron triggers')
