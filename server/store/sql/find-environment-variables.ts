import type { Sql } from './sql.ts'

/** The variables (JSON) of a stored environment as a project sees it; null when there is none. */
export const findEnvironmentVariables = async (
  client: Sql,
  projectId: string,
  name: string,
): Promise<string | null> => {
  const { rows } = await client.query<{ variables: string }>({
    name: 'find-environment-variables',
    text: `SELECT variables FROM environments WHERE name = $2 AND (project_id = $1 OR scope = 'public')
      ORDER BY (project_id = $1) DESC LIMIT 1`,
    values: [projectId, name],
  })
  return rows[0]?.variables ?? null
}
