import type { Sql } from './sql.ts'

/** An ad-hoc action by name as a project sees it; the same order as for workflows. */
export const findActionDefinition = async (
  client: Sql,
  projectId: string,
  name: string,
  namespace: string,
): Promise<{ definition: string } | null> => {
  const { rows } = await client.query({
    name: 'find-action-definition',
    text: `SELECT definition FROM action_definitions
      WHERE name = $2 AND namespace IN ($3, '') AND (project_id = $1 OR scope = 'public')
      ORDER BY (namespace = $3) DESC, (project_id = $1) DESC LIMIT 1`,
    values: [projectId, name, namespace],
  })
  return rows[0] ?? null
}
