import { occurrencesBetween } from '../../engine/calendar/occurrences-between.ts'
import type { Occurrence } from '../../engine/contract/console.ts'
import { prisma } from '../store/prisma.ts'

/** What is going to start from `from` on and before `to`, in order, at most `limit`; paused triggers are left out. */
export const upcoming = async (
  projectId: string,
  from: Date,
  to: Date,
  limit: number,
): Promise<{ readonly occurrences: readonly Occurrence[]; readonly truncated: boolean }> => {
  const triggers = await prisma().cronTrigger.findMany({ where: { projectId, paused: false } })
  const all = triggers.flatMap((trigger) =>
    occurrencesBetween(
      {
        pattern: trigger.pattern,
        timeZone: trigger.timeZone,
        next: trigger.nextExecutionTime,
        remaining: trigger.remainingExecutions,
      },
      from,
      to,
      limit + 1,
    ).map((at) => ({
      triggerId: trigger.id,
      name: trigger.name,
      workflowName: trigger.workflowName,
      at: at.toISOString(),
    })),
  )
  all.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.name < b.name ? -1 : 1))
  return { occurrences: all.slice(0, limit), truncated: all.length > limit }
}
