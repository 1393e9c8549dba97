import type { Sql } from './sql.ts'

/** Lets executions go; `wanted` when there is something to do in them at once. */
export const releaseExecutions = async (
  client: Sql,
  workerId: string,
  ids: readonly string[],
  wanted: boolean,
): Promise<void> => {
  await client.query({
    name: 'release-executions',
    text: 'UPDATE workflow_executions SET owner = NULL, wanted = $3 WHERE id = ANY($2::uuid[]) AND owner = $1',
    values: [workerId, ids, wanted],
  })
}
