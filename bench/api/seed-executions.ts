import type pg from 'pg'

/** Executions of each of these, one after the other. */
const workflows = 20

/** The workflow that ran ten times only. */
export const rareWorkflow = 'rare'

/**
 * Finished executions of a second each, up to now: of twenty workflows in turn and ten of a rare one, a third of them
 * sub-workflows; 3 in 100 failed, 1 in 1000 was cancelled.
 */
export const seedExecutions = async (db: pg.Client, count: number): Promise<void> => {
  const state = `CASE WHEN n % 1000 = 0 THEN 'CANCELLED' WHEN n % 31 = 0 THEN 'ERROR' ELSE 'SUCCESS' END`
  const parent = `CASE WHEN n % 3 = 0 THEN gen_random_uuid() END`
  const name = `CASE WHEN n % ${count / 10} = 0 THEN '${rareWorkflow}' ELSE 'workflow_' || n % ${workflows} END`
  await db.query(
    `INSERT INTO workflow_executions (id, project_id, workflow_name, revision_id, description, state, input, output,
       params, parent_execution_id, root_execution_id, wanted, created_at, updated_at, finished_at)
     SELECT uuidv7((n - $1::int) * interval '1 second'), '<default-project>', ${name}, gen_random_uuid(), 'seeded ' || n,
       ${state}, '{"host": "node-' || n % 97 || '"}', '{"result": "done"}', '{"namespace": "", "env": {}}', p, p, false, at, at, at
     FROM (SELECT n, ${parent} AS p, now() + (n - $1::int) * interval '1 second' AS at FROM generate_series(1, $1::int) n) s`,
    [count],
  )
  await db.query('VACUUM ANALYZE workflow_executions')
}
