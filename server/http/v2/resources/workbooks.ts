import type { Resource } from '../lists/resource.ts'
import { workbook } from '../schemas/workbooks.ts'

export const workbooks: Resource = {
  plural: 'workbooks',
  table: 'workbooks',
  notFound: 'workbook-not-found',
  schema: workbook,
  shared: 'public',
  columns: [
    { name: 'id', type: 'uuid', filter: false },
    { name: 'name', type: 'text' },
    { name: 'namespace', type: 'text' },
    { name: 'definition', type: 'text' },
    { name: 'tags', type: 'list' },
    { name: 'scope', type: 'text' },
    { name: 'project_id', type: 'text' },
    { name: 'created_at', type: 'time' },
    { name: 'updated_at', type: 'time' },
  ],
}
