import type { Resource } from '../lists/resource.ts'
import { codeSource } from '../schemas/code-sources.ts'

export const codeSources: Resource = {
  plural: 'code_sources',
  table: 'code_sources',
  notFound: 'code-source-not-found',
  schema: codeSource,
  shared: 'public',
  columns: [
    { name: 'id', type: 'uuid', filter: false },
    { name: 'name', type: 'text' },
    { name: 'namespace', type: 'text' },
    { name: 'content', type: 'text' },
    { name: 'version', type: 'integer' },
    { name: 'scope', type: 'text' },
    { name: 'project_id', type: 'text' },
    { name: 'created_at', type: 'time' },
    { name: 'updated_at', type: 'time' },
  ],
}
