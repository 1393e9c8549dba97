import type pg from 'pg'

/** What a sub-workflow execution came to. */
export const findChild = async (
  client: pg.ClientBase,
  id: string,
): Promise<{ stateInfo: string | null; output: string | null } | null> => {
  const { rows } = await client.query({
    name: 'find-child',
    text: 'SELECT state_info AS "stateInfo", output FROM workflow_executions WHERE id = $1',
    values: [id],
  })
  return rows[0] ?? null
}
