import { z } from 'zod'
import type { Summary } from '../../../../engine/contract/console.ts'
import { id, isoTime } from '../../contract/values.ts'
import { counts, executionSummary } from './executions.ts'
import { occurrence } from './schedules.ts'

export const summary = z
  .strictObject({
    counts,
    recent: z.array(executionSummary),
    upcoming: z.array(occurrence),
    failed: z.array(executionSummary),
    waiting: z
      .array(z.strictObject({ execution: executionSummary, taskId: id, taskName: z.string(), since: isoTime }))
      .meta({ description: 'Actions that wait for a person or another system' }),
    workers: z.array(z.strictObject({ name: z.string(), startedAt: isoTime, beatAt: isoTime, executions: z.int() })),
  })
  .meta({ id: 'Summary' }) satisfies z.ZodType<Summary>
