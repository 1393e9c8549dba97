import { findCronTrigger } from '../../../triggers/find-cron-trigger.ts'
import { selection } from '../../contract/answers.ts'
import { operation } from '../../contract/operation.ts'
import { fields } from '../../contract/parameters.ts'
import { json } from '../../respond.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { cronTriggers } from '../resources/cron-triggers.ts'
import { cronTrigger } from '../schemas/cron-triggers.ts'

/** GET /cron_triggers/{id or name} */
export const getCronTrigger = operation(
  { summary: 'A cron trigger, by id or name', query: { fields }, answers: { 200: selection(cronTrigger) } },
  async (_request, { actor, params, query }) => {
    const { id } = await findCronTrigger(actor.projectId, params.identifier ?? '')
    return json(200, await fetchOne(cronTriggers, id, actor.projectId, query.fields))
  },
)
