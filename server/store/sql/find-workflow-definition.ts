import type { Sql } from './sql.ts'
import { visibleWorkflow } from './visible.ts'

/** A workflow by name as a project sees it: its own before a public or shared one, the namespace before the default one. */
export const findWorkflowDefinition = async (
  client: Sql,
  projectId: string,
  name: string,
  namespace: string,
): Promise<{ id: string; name: string; namespace: string; revisionId: string } | null> => {
  const { rows } = await client.query({
    name: 'find-workflow-definition',
    text: `SELECT id, name, namespace, revision_id AS "revisionId" FROM workflow_definitions
      WHERE name = $2 AND namespace IN ($3, '') AND ${visibleWorkflow('$1', 'workflow_definitions')}
      ORDER BY (namespace = $3) DESC, (project_id = $1) DESC LIMIT 1`,
    values: [projectId, name, namespace],
  })
  return rows[0] ?? null
}
