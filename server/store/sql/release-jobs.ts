import type { Sql } from './sql.ts'

/**
 * Frees the jobs of an executor that it does not know of: a claim whose answer was lost on the way. They were not
 * called, for that only follows the answer.
 */
export const releaseJobs = async (client: Sql, executorId: string, known: readonly string[]): Promise<void> => {
  await client.query({
    name: 'release-jobs',
    text: 'UPDATE action_jobs SET claimed_by = NULL WHERE claimed_by = $1 AND NOT (id = ANY($2::uuid[]))',
    values: [executorId, known],
  })
}
