import type { Resource } from '../lists/resource.ts'
import { cronTrigger } from '../schemas/cron-triggers.ts'

export const cronTriggers: Resource = {
  plural: 'cron_triggers',
  table: 'cron_triggers',
  notFound: 'cron-trigger-not-found',
  schema: cronTrigger,
  shared: 'public',
  columns: [
    { name: 'id', type: 'uuid', filter: false },
    { name: 'name', type: 'text' },
    { name: 'workflow_name', type: 'text' },
    { name: 'workflow_id', type: 'uuid' },
    { name: 'workflow_input', type: 'json' },
    { name: 'workflow_params', type: 'json' },
    // Mistral shows a date that never comes where there is only a first time.
    { name: 'pattern', type: 'text', sql: `coalesce("pattern", '0 0 30 2 0')` },
    { name: 'first_execution_time', type: 'time' },
    { name: 'next_execution_time', type: 'time' },
    { name: 'remaining_executions', type: 'integer' },
    { name: 'scope', type: 'text' },
    { name: 'project_id', type: 'text' },
    { name: 'created_at', type: 'time' },
    { name: 'updated_at', type: 'time' },
  ],
}
