import { z } from 'zod'
import { jsonText, requestOf, text } from '../../contract/members.ts'
import { reason } from '../../contract/reason.ts'
import { id, jsonString, state, tags, time } from '../../contract/values.ts'

export const execution = z
  .strictObject({
    id,
    workflow_id: id.nullable(),
    workflow_name: z.string(),
    workflow_namespace: z.string(),
    description: z.string().nullable(),
    project_id: z.string(),
    tags,
    state,
    state_info: z.string().nullable(),
    reason: reason.optional(),
    input: jsonString,
    params: jsonString,
    output: jsonString.nullable(),
    task_execution_id: id.nullable(),
    root_execution_id: id.nullable(),
    created_at: time,
    updated_at: time,
    published_global: jsonString,
  })
  .meta({ id: 'Execution', description: 'A run of a workflow' })

export const executionWithoutDocuments = execution
  .omit({ input: true, params: true, output: true, published_global: true })
  .meta({ id: 'ShortExecution', description: 'A run of a workflow, without its documents' })

export const executionTree = z.strictObject({
  executions: z.array(execution.omit({ published_global: true }).partial({ output: true })),
})

const params = jsonText('`env`, `notify`, `task_name` and the like.')
const description = text('What people call it.')

export const newExecution = requestOf(execution, {
  workflow_id: text('The workflow; by id or name.'),
  workflow_name: text('The workflow, unless `workflow_id` is given.'),
  workflow_namespace: text('Where to look for a name.'),
  input: jsonText('Input of the workflow.'),
  params,
  description,
  id: text('An id of your own; when there is such an execution already, that one is the answer.'),
  source_execution_id: text('Another run, whose workflow, input and params are taken.'),
}).meta({ id: 'NewExecution', examples: [{ workflow_name: 'hello', input: {}, description: '' }] })

export const executionUpdate = requestOf(execution, {
  state: text('PAUSED, RUNNING, SUCCESS, ERROR or CANCELLED.'),
  state_info: text('Why, beside a state.'),
  description,
  params: jsonText('`{"env": {…}}` is merged into the environment.'),
  source_execution_id: text('Not looked at.'),
}).meta({
  id: 'ExecutionUpdate',
  description: 'A state, an environment or a description',
  examples: [{ state: 'PAUSED' }],
})
