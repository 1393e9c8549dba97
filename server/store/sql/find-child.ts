import type { Sql } from './sql.ts'

/** What a sub-workflow execution came to. */
export const findChild = async (
  client: Sql,
  id: string,
): Promise<{ stateInfo: string | null; output: string | null } | null> => {
  const { rows } = await client.query({
    name: 'find-child',
    text: 'SELECT state_info AS "stateInfo", output FROM workflow_executions WHERE id = $1',
    values: [id],
  })
  return rows[0] ?? null
}
