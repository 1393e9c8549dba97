import type { Sql } from './sql.ts'

/** Which of the jobs that run in an executor nobody waits for any more: they were called off, or are not its own. */
export const lostJobs = async (client: Sql, executorId: string, running: readonly string[]): Promise<string[]> => {
  const { rows } = await client.query<{ id: string }>({
    name: 'lost-jobs',
    text: `SELECT r.id FROM unnest($2::uuid[]) AS r (id)
      WHERE NOT EXISTS (SELECT FROM action_jobs j WHERE j.id = r.id AND j.claimed_by = $1 AND NOT j.called_off)`,
    values: [executorId, running],
  })
  return rows.map(({ id }) => id)
}
