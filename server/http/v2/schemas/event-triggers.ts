import { z } from 'zod'
import { jsonText, requestOf, text } from '../../contract/members.ts'
import { id, jsonString, scope, time } from '../../contract/values.ts'

export const eventTrigger = z
  .strictObject({
    id,
    name: z.string().nullable(),
    workflow_id: id,
    workflow_input: jsonString,
    workflow_params: jsonString,
    exchange: z.string(),
    topic: z.string(),
    event: z.string(),
    scope,
    project_id: z.string(),
    created_at: time,
    updated_at: time.nullable(),
  })
  .meta({ id: 'EventTrigger' })

export const eventTriggerFields = requestOf(eventTrigger, {
  name: text('How it is called.'),
  workflow_id: text('The workflow that it starts.'),
  workflow_input: jsonText('Input of each execution.'),
  workflow_params: jsonText('Params of each execution.'),
  exchange: text('Where the events come from; not to be changed later.'),
  topic: text('Not to be changed later.'),
  event: text('The type of the events, * for any; not to be changed later.'),
  scope: text('`private`, or `public` for every project.'),
}).meta({
  id: 'EventTriggerRequest',
  examples: [
    {
      name: 'on-boot',
      workflow_id: '',
      exchange: 'nova',
      topic: 'notifications',
      event: 'compute.instance.create.end',
    },
  ],
})
