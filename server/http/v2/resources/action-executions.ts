import type { Resource } from '../lists/resource.ts'
import { actionExecution } from '../schemas/action-executions.ts'

export const actionExecutions: Resource = {
  plural: 'action_executions',
  table: 'action_executions',
  notFound: 'action-execution-not-found',
  schema: actionExecution,
  columns: [
    { name: 'id', type: 'uuid', filter: false },
    { name: 'name', type: 'text' },
    { name: 'description', type: 'text', sql: `coalesce("description", '')` },
    { name: 'workflow_name', type: 'text' },
    { name: 'workflow_namespace', type: 'text' },
    { name: 'task_name', type: 'text' },
    { name: 'task_execution_id', type: 'uuid' },
    { name: 'project_id', type: 'text' },
    { name: 'state', type: 'text' },
    { name: 'state_info', type: 'text' },
    // Mistral knows tags of tasks only.
    { name: 'tags', type: 'list', sql: 'NULL::text[]' },
    { name: 'accepted', type: 'boolean' },
    { name: 'input', type: 'json' },
    { name: 'output', type: 'json', shown: 'output' },
    { name: 'created_at', type: 'time' },
    { name: 'updated_at', type: 'time' },
  ],
}
