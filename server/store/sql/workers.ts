import type { Sql } from './sql.ts'

/* Rows of workers: they appear, beat, are declared dead. `alive = false` is the fence (see flush.ts). */

/** First key of the advisory locks that workers hold for as long as their connection lives. */
export const workerLock = 7471

export const insertWorker = async (client: Sql, id: string, name: string, lockKey: number): Promise<void> => {
  await client.query('SELECT pg_advisory_lock($1, $2)', [workerLock, lockKey])
  await client.query('INSERT INTO workers (id, name, lock_key) VALUES ($1, $2, $3)', [id, name, lockKey])
}

/** Tells that the worker lives; false when it was declared dead. */
export const beat = async (client: Sql, id: string): Promise<boolean> => {
  const { rowCount } = await client.query({
    name: 'beat',
    text: 'UPDATE workers SET beat_at = now() WHERE id = $1 AND alive',
    values: [id],
  })
  return rowCount === 1
}

/**
 * Declares workers dead and frees what they own: those whose lock is gone and that missed a beat, and those that hold
 * their lock but have not beaten for `hungSeconds` (stopped, or hanging). Gives their names.
 */
export const buryWorkers = async (client: Sql, self: string, hungSeconds: number): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>({
    name: 'bury-workers',
    text: `
      WITH suspects AS (
        SELECT id FROM workers w
        WHERE alive AND id <> $1
          AND (w.beat_at < now() - make_interval(secs => $2)
            OR (w.beat_at < now() - interval '1 second' AND NOT EXISTS (
              SELECT 1 FROM pg_locks l
              WHERE l.locktype = 'advisory' AND l.classid = ${workerLock} AND l.objid = w.lock_key
                AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()))))
      ), dead AS (
        UPDATE workers w SET alive = false FROM suspects s WHERE w.id = s.id AND w.alive RETURNING w.id, w.name
      ), freed AS (
        UPDATE workflow_executions e SET owner = NULL, wanted = true FROM dead WHERE e.owner = dead.id
      )
      SELECT name FROM dead`,
    values: [self, hungSeconds],
  })
  return rows.map((row) => row.name)
}

/** A clean end: the worker's executions are free at once. */
export const retireWorker = async (client: Sql, id: string): Promise<void> => {
  await client.query(
    `WITH dead AS (UPDATE workers SET alive = false WHERE id = $1 AND alive RETURNING id)
     UPDATE workflow_executions e SET owner = NULL, wanted = true FROM dead WHERE e.owner = dead.id`,
    [id],
  )
}
