import { z } from 'zod'
import type { CalendarMonth, Occurrence, Schedule } from '../../../../engine/contract/console.ts'
import { id, isoTime, state } from '../../contract/values.ts'

export const occurrence = z
  .strictObject({ triggerId: id, name: z.string(), workflowName: z.string(), at: isoTime })
  .meta({ id: 'Occurrence' }) satisfies z.ZodType<Occurrence>

export const schedule = z
  .strictObject({
    id,
    name: z.string(),
    workflowName: z.string(),
    pattern: z.string().nullable(),
    timeZone: z.string(),
    next: z.array(isoTime).meta({ description: 'The next five times' }),
    remaining: z.int().nullable(),
    paused: z.boolean(),
    lastError: z.string().nullable(),
    lastRuns: z.array(
      z.strictObject({
        executionId: id.nullable(),
        dueAt: isoTime,
        state: state.nullable(),
        error: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Schedule' }) satisfies z.ZodType<Schedule>

export const calendarMonth = z
  .strictObject({
    runs: z.array(
      z.strictObject({
        ...occurrence.shape,
        executionId: id.nullable(),
        state: state.nullable(),
      }),
    ),
    upcoming: z.array(occurrence),
    truncated: z.boolean().meta({ description: 'There would be more' }),
  })
  .meta({ id: 'Calendar' }) satisfies z.ZodType<CalendarMonth>

export const pausedTrigger = z.strictObject({ id, paused: z.boolean() })

export const resumedTrigger = z.strictObject({ id, paused: z.boolean(), next: isoTime.nullable() })
