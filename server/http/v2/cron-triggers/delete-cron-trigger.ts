import { prisma } from '../../../store/prisma.ts'
import { findCronTrigger } from '../../../triggers/find-cron-trigger.ts'
import { nothing } from '../../contract/answers.ts'
import { operation } from '../../contract/operation.ts'
import { noContent } from '../../respond.ts'

/** DELETE /cron_triggers/{id or name} */
export const deleteCronTrigger = operation(
  { summary: 'Delete a cron trigger', answers: { 204: nothing } },
  async (_request, { actor, params }) => {
    const { id } = await findCronTrigger(actor.projectId, params.identifier ?? '')
    await prisma().cronTrigger.deleteMany({ where: { id } })
    return noContent()
  },
)
