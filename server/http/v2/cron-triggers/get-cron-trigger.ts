import { findCronTrigger } from '../../../triggers/find-cron-trigger.ts'
import { checkArguments } from '../../check-arguments.ts'
import { json } from '../../respond.ts'
import type { Handler } from '../../route.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { cronTriggers } from '../resources/cron-triggers.ts'

/** GET /cron_triggers/{id or name} */
export const getCronTrigger: Handler = async (_request, { actor, url, params }) => {
  const fields = checkArguments(url, ['fields']).get('fields')
  const { id } = await findCronTrigger(actor.projectId, params.identifier ?? '')
  return json(200, await fetchOne(cronTriggers, id, actor.projectId, fields))
}
