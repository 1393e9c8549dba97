import type { Resource } from '../lists/resource.ts'
import { task } from '../schemas/tasks.ts'
import { publishedGlobal, runtimeWithoutGlobals } from './published-global.ts'
import { reasonColumn } from './reason.ts'

export const tasks: Resource = {
  plural: 'tasks',
  table: 'task_executions',
  notFound: 'task-not-found',
  schema: task,
  columns: [
    { name: 'id', type: 'uuid', filter: false },
    { name: 'name', type: 'text' },
    { name: 'type', type: 'text' },
    { name: 'workflow_name', type: 'text' },
    { name: 'workflow_namespace', type: 'text' },
    { name: 'workflow_id', type: 'uuid' },
    { name: 'workflow_execution_id', type: 'uuid' },
    { name: 'project_id', type: 'text' },
    { name: 'tags', type: 'list' },
    { name: 'state', type: 'text' },
    { name: 'state_info', type: 'text' },
    reasonColumn,
    {
      name: 'runtime_context',
      type: 'json',
      needs: ['runtime_context'],
      show: (row) => runtimeWithoutGlobals(row.runtime_context),
    },
    { name: 'published', type: 'json' },
    {
      name: 'published_global',
      type: 'json',
      shown: 'single',
      filter: false,
      optional: true,
      needs: ['runtime_context'],
      show: (row) => publishedGlobal(row.runtime_context, 'published_global'),
    },
    { name: 'processed', type: 'boolean' },
    { name: 'created_at', type: 'time' },
    { name: 'updated_at', type: 'time' },
    { name: 'started_at', type: 'time' },
    { name: 'finished_at', type: 'time' },
  ],
}
