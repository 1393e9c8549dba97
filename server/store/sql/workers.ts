import type { Sql } from './sql.ts'

/* Rows of workers: they appear, beat, are declared dead. `alive = false` is the fence (see flush.ts). */

/** First key of the advisory locks that workers hold for as long as their connection lives. */
export const workerLock = 7471

export interface NewWorker {
  readonly id: string
  readonly name: string
  /** Any number of 31 bits that no other has. */
  readonly lockKey: number
  readonly targets: readonly string[]
  readonly runsExecutions: boolean
}

export const insertWorker = async (client: Sql, worker: NewWorker): Promise<void> => {
  const { id, lockKey, name, runsExecutions, targets } = worker
  await client.query('SELECT pg_advisory_lock($1, $2)', [workerLock, lockKey])
  await client.query('INSERT INTO workers (id, name, lock_key, targets, runs_executions) VALUES ($1, $2, $3, $4, $5)', [
    id,
    name,
    lockKey,
    targets,
    runsExecutions,
  ])
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
 * Declares workers dead: those whose lock is gone and that missed a beat, and those that hold their lock but have not
 * beaten for `hungSeconds` (stopped, or hanging). It waits for their flush under way, and none can follow. Gives names.
 */
export const fenceWorkers = async (client: Sql, self: string, hungSeconds: number): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>({
    name: 'fence-workers',
    text: `
      WITH suspects AS (
        SELECT id FROM workers w
        WHERE alive AND id <> $1
          AND (w.beat_at < now() - make_interval(secs => $2)
            OR (w.beat_at < now() - interval '1 second' AND NOT EXISTS (
              SELECT 1 FROM pg_locks l
              WHERE l.locktype = 'advisory' AND l.classid = ${workerLock} AND l.objid = w.lock_key
                AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()))))
      )
      UPDATE workers w SET alive = false FROM suspects s WHERE w.id = s.id AND w.alive RETURNING w.name`,
    values: [self, hungSeconds],
  })
  return rows.map((row) => row.name)
}

/**
 * Frees what dead workers own; gives how many executions that were. A statement of its own after the fence, for one
 * that waited there sees the database as it was before the wait: it would miss sub-workflows that the last flush made
 * and what a claim took meanwhile. It looks at all dead workers each time, so that it does not matter who fenced them
 * and died before coming here, or whether a claim committed late.
 */
export const freeExecutions = async (client: Sql): Promise<number> => {
  const { rowCount } = await client.query({
    name: 'free-executions',
    text: `UPDATE workflow_executions e SET owner = NULL, wanted = true
      FROM workers w WHERE NOT w.alive AND e.owner = w.id`,
  })
  return rowCount ?? 0
}

/** A clean end of a worker that writes no more: nobody waits for its beats, and what it owns is free at once. */
export const retireWorker = async (client: Sql, id: string): Promise<void> => {
  await client.query('UPDATE workers SET alive = false WHERE id = $1', [id])
  await freeExecutions(client)
}
