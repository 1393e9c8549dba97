import type { Resource } from '../lists/resource.ts'
import { execution } from '../schemas/executions.ts'
import { publishedGlobal } from './published-global.ts'
import { reasonColumn } from './reason.ts'

export const executions: Resource = {
  plural: 'executions',
  table: 'workflow_executions',
  notFound: 'execution-not-found',
  schema: execution,
  columns: [
    { name: 'id', type: 'uuid', filter: false },
    { name: 'workflow_id', type: 'uuid' },
    { name: 'workflow_name', type: 'text' },
    { name: 'workflow_namespace', type: 'text' },
    { name: 'description', type: 'text' },
    { name: 'project_id', type: 'text', looksElsewhere: true },
    { name: 'tags', type: 'list' },
    { name: 'state', type: 'text' },
    { name: 'state_info', type: 'text' },
    reasonColumn,
    { name: 'input', type: 'json' },
    { name: 'params', type: 'json' },
    { name: 'output', type: 'json', shown: 'output' },
    { name: 'task_execution_id', type: 'uuid' },
    { name: 'root_execution_id', type: 'uuid' },
    { name: 'created_at', type: 'time' },
    { name: 'updated_at', type: 'time' },
    {
      name: 'published_global',
      type: 'json',
      shown: 'single',
      filter: false,
      needs: ['runtime_context'],
      show: (row) => publishedGlobal(row.runtime_context, 'globals') ?? '{}',
    },
  ],
}
