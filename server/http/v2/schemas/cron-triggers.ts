import { z } from 'zod'
import { err, ok } from '../../../../engine/result.ts'
import { refuse } from '../../../refusal.ts'
import { kindOf } from '../../body.ts'
import { jsonText, member, neededText, requestOf, text } from '../../contract/members.ts'
import { id, jsonString, scope, time } from '../../contract/values.ts'

export const cronTrigger = z
  .strictObject({
    id,
    name: z.string(),
    workflow_name: z.string(),
    workflow_id: id,
    workflow_input: jsonString,
    workflow_params: jsonString,
    pattern: z.string(),
    first_execution_time: time.nullable(),
    next_execution_time: time.nullable(),
    remaining_executions: z.int().nullable(),
    scope,
    project_id: z.string(),
    created_at: time,
    updated_at: time.nullable(),
  })
  .meta({ id: 'CronTrigger' })

export const newCronTrigger = cronTrigger.omit({ updated_at: true }).meta({ id: 'NewCronTrigger' })

const most = 2_147_483_647

/** A whole number, or its text. */
const count = member(
  {
    type: ['integer', 'string', 'null'],
    minimum: 1,
    maximum: most,
    description: 'How often it fires; null: without end.',
  },
  (value) => {
    if (value === null) return ok(null)
    const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value
    if (typeof number === 'number' && Number.isInteger(number) && number >= 1 && number <= most) return ok(number)
    return err(({ field }) =>
      refuse('bad-field', {
        field,
        value: typeof value === 'number' ? value : kindOf(value),
        message: 'Value should be greater or equal to 1',
      }),
    )
  },
)

export const cronTriggerFields = requestOf(cronTrigger, {
  name: neededText('How it is called.', ({ field }) =>
    refuse('bad-field', { field, value: '', message: 'Mandatory field missing.' }),
  ),
  workflow_id: text('The workflow; by id or name.'),
  workflow_name: text('The workflow, unless `workflow_id` is given.'),
  workflow_input: jsonText('Input of each execution.'),
  workflow_params: jsonText('Params of each execution.'),
  pattern: text('Five or six fields of cron.'),
  first_execution_time: text('UTC: 2026-03-01 12:00, beside or instead of a pattern.'),
  remaining_executions: count,
  scope: text('`private`, or `public` for every project.'),
}).meta({
  id: 'CronTriggerRequest',
  examples: [{ name: 'nightly', workflow_name: 'hello', pattern: '0 3 * * *' }],
})
