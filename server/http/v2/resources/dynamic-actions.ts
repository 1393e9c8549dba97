import type { Resource } from '../lists/resource.ts'
import { dynamicAction } from '../schemas/code-sources.ts'

export const dynamicActions: Resource = {
  plural: 'dynamic_actions',
  table: 'dynamic_actions',
  notFound: 'dynamic-action-not-found',
  schema: dynamicAction,
  shared: 'public',
  columns: [
    { name: 'id', type: 'uuid', filter: false },
    { name: 'name', type: 'text' },
    { name: 'namespace', type: 'text' },
    { name: 'class_name', type: 'text' },
    { name: 'code_source_id', type: 'uuid' },
    {
      name: 'code_source_name',
      type: 'text',
      sql: '(SELECT s.name FROM code_sources s WHERE s.id = code_source_id)',
    },
    { name: 'scope', type: 'text' },
    { name: 'project_id', type: 'text' },
    { name: 'created_at', type: 'time' },
    { name: 'updated_at', type: 'time' },
  ],
}
