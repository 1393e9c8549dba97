import { z } from 'zod'
import { boolean, jsonText, requestOf, text } from '../../contract/members.ts'
import { reason } from '../../contract/reason.ts'
import { id, jsonString, state, tags, time } from '../../contract/values.ts'

export const task = z
  .strictObject({
    id,
    name: z.string(),
    type: z.enum(['ACTION', 'WORKFLOW']),
    workflow_name: z.string(),
    workflow_namespace: z.string(),
    workflow_id: id.nullable(),
    workflow_execution_id: id,
    project_id: z.string(),
    tags,
    state,
    state_info: z.string().nullable(),
    reason: reason.optional(),
    runtime_context: jsonString,
    result: jsonString,
    published: jsonString.nullable(),
    published_global: jsonString.optional(),
    processed: z.boolean(),
    created_at: time,
    updated_at: time,
    started_at: time.nullable(),
    finished_at: time.nullable(),
  })
  .meta({ id: 'Task', description: 'A task of an execution' })

export const taskUpdate = requestOf(task, {
  state: text('RUNNING to run it again, SKIPPED to go on without it.'),
  reset: boolean('Run it again from the start; false: only the items of a with-items task that failed.'),
  env: jsonText('Environment for the new run.'),
  name: text('When given, it has to be the name of the task.'),
  workflow_name: text('When given, it has to be the name of its workflow.'),
}).meta({ id: 'TaskUpdate', examples: [{ state: 'RUNNING', reset: true }] })
