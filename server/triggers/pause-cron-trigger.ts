import { nextOccurrences } from '../../engine/calendar/next-occurrences.ts'
import { prisma } from '../store/prisma.ts'
import { findCronTrigger } from './find-cron-trigger.ts'

/** Keeps a trigger from firing. @throws Refusal 404 */
export const pauseCronTrigger = async (projectId: string, identifier: string) => {
  const { id } = await findCronTrigger(projectId, identifier)
  await prisma().cronTrigger.update({ where: { id }, data: { paused: true, updatedAt: new Date() } })
  return { id, paused: true }
}

/** Lets a trigger fire again, from its next time after now on. @throws Refusal 404 */
export const resumeCronTrigger = async (projectId: string, identifier: string, now = new Date()) => {
  const { id, pattern, timeZone, nextExecutionTime } = await findCronTrigger(projectId, identifier)
  const found = pattern === null ? null : nextOccurrences(pattern, timeZone, now, 1)
  const overdue = nextExecutionTime === null || nextExecutionTime < now
  const next = overdue && found?.ok ? (found.value[0] ?? null) : nextExecutionTime
  await prisma().cronTrigger.update({
    where: { id },
    data: { paused: false, nextExecutionTime: next, updatedAt: new Date() },
  })
  return { id, paused: false, next: next?.toISOString() ?? null }
}
