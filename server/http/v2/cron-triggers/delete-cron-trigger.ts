import { prisma } from '../../../store/prisma.ts'
import { findCronTrigger } from '../../../triggers/find-cron-trigger.ts'
import { checkArguments } from '../../check-arguments.ts'
import { noContent } from '../../respond.ts'
import type { Handler } from '../../route.ts'

/** DELETE /cron_triggers/{id or name} */
export const deleteCronTrigger: Handler = async (_request, { actor, url, params }) => {
  checkArguments(url, [])
  const { id } = await findCronTrigger(actor.projectId, params.identifier ?? '')
  await prisma().cronTrigger.deleteMany({ where: { id } })
  return noContent()
}
