import { z } from 'zod'
import { refuse } from '../../../refusal.ts'
import { jsonText, neededText, requestOf, text } from '../../contract/members.ts'
import { id, jsonString, state, tags, time } from '../../contract/values.ts'

export const actionExecution = z
  .strictObject({
    id,
    name: z.string(),
    description: z.string(),
    workflow_name: z.string().nullable(),
    workflow_namespace: z.string(),
    task_name: z.string().nullable(),
    task_execution_id: id.nullable(),
    project_id: z.string(),
    state,
    state_info: z.string().nullable(),
    tags: tags.nullable(),
    accepted: z.boolean(),
    input: jsonString,
    output: jsonString.nullable(),
    created_at: time,
    updated_at: time,
  })
  .meta({ id: 'ActionExecution', description: 'A call of an action' })

/** What ran inside the call and was not stored has neither id nor times. */
export const actionRun = actionExecution
  .extend({
    id: id.nullable(),
    project_id: z.string().nullable(),
    created_at: time.nullable(),
    updated_at: time.nullable(),
  })
  .meta({
    id: 'ActionRun',
    description: 'A call of an action outside of workflows; without id and times unless stored',
  })

export const newActionExecution = requestOf(actionExecution, {
  name: neededText('The action.', () => refuse('no-action-name')),
  input: jsonText('Input of the action.'),
  params: jsonText('`run_sync`, `save_result`, `target`, `timeout`.'),
  workflow_namespace: text('Where to look for an ad-hoc action.'),
  description: text('What people call it.'),
}).meta({ id: 'NewActionExecution', examples: [{ name: 'std.echo', input: { output: 'Hello' } }] })

export const actionExecutionUpdate = requestOf(actionExecution, {
  state: text('SUCCESS, ERROR or CANCELLED ends it; PAUSED and RUNNING are for asynchronous actions.'),
  output: jsonText('Its result.'),
  params: jsonText('Not looked at.'),
}).meta({ id: 'ActionExecutionUpdate', examples: [{ state: 'SUCCESS', output: {} }] })
