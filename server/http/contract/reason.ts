import { z } from 'zod'
import type { Reason } from '../../../engine/workflow/changes.ts'

const until = z.string().meta({ description: 'ISO 8601' })

/** Why something waits; see engine/workflow/changes.ts. */
export const reason = z
  .discriminatedUnion('code', [
    z.strictObject({ code: z.enum(['next', 'pause-before', 'external']) }),
    z.strictObject({ code: z.literal('join'), have: z.int(), need: z.int(), missing: z.array(z.string()) }),
    z.strictObject({ code: z.enum(['wait-before', 'wait-after']), until }),
    z.strictObject({ code: z.literal('retry'), attempt: z.int(), of: z.int(), until }),
    z.strictObject({
      code: z.literal('paused'),
      by: z.enum(['person', 'task', 'pause-before', 'parent', 'sub-workflow', 'action', 'maintenance']),
      name: z.string().nullable(),
    }),
    z.strictObject({ code: z.literal('concurrency'), running: z.int(), limit: z.int() }),
    z.strictObject({ code: z.literal('no-executor'), target: z.string() }),
    z.strictObject({ code: z.literal('queued'), target: z.string().nullable() }),
  ])
  .meta({ id: 'Reason', description: 'Why it waits' }) satisfies z.ZodType<Reason>
