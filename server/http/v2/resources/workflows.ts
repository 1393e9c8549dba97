import { stringifyPythonJson } from '../../../../engine/data/json.ts'
import { interfaceOf } from '../../../workflows/interface-of.ts'
import type { Resource } from '../lists/resource.ts'
import { workflow } from '../schemas/workflows.ts'

export const workflows: Resource = {
  plural: 'workflows',
  table: 'workflow_definitions',
  notFound: 'workflow-not-found',
  schema: workflow,
  shared: 'members',
  columns: [
    { name: 'id', type: 'uuid', filter: false },
    { name: 'name', type: 'text' },
    { name: 'namespace', type: 'text' },
    { name: 'input', type: 'text' },
    {
      name: 'interface',
      type: 'json',
      filter: false,
      comesWith: 'input',
      needs: ['definition'],
      show: (row) => stringifyPythonJson(interfaceOf(String(row.definition))),
    },
    { name: 'definition', type: 'text' },
    { name: 'checksum', type: 'text' },
    { name: 'tags', type: 'list' },
    { name: 'scope', type: 'text' },
    { name: 'project_id', type: 'text' },
    { name: 'created_at', type: 'time' },
    { name: 'updated_at', type: 'time' },
  ],
}
