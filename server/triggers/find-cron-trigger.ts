import type { CronTrigger } from '../../prisma/generated/client.ts'
import { isId } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { prisma } from '../store/prisma.ts'

/** A trigger of the project by id or name. @throws Refusal 404 */
export const findCronTrigger = async (projectId: string, identifier: string): Promise<CronTrigger> => {
  const rows = await prisma().cronTrigger.findMany({
    where: { projectId, OR: [{ name: identifier }, ...(isId(identifier) ? [{ id: identifier }] : [])] },
    take: 1,
  })
  if (rows[0] === undefined) throw refuse('cron-trigger-not-found', { id: identifier })
  return rows[0]
}
