import type { Resource } from '../lists/resource.ts'
import { environment } from '../schemas/environments.ts'

export const environments: Resource = {
  plural: 'environments',
  table: 'environments',
  notFound: 'environment-not-found',
  schema: environment,
  shared: 'public',
  columns: [
    { name: 'id', type: 'uuid', filter: false },
    { name: 'name', type: 'text' },
    { name: 'description', type: 'text' },
    { name: 'variables', type: 'json' },
    { name: 'scope', type: 'text' },
    { name: 'project_id', type: 'text' },
    { name: 'created_at', type: 'time' },
    { name: 'updated_at', type: 'time' },
  ],
}
