import { pool } from '../store/pool.ts'

export interface EventRow {
  /** Number of the row's first change. */
  readonly seq: number
  /** JSON array of changes. */
  readonly changes: string
  readonly at: Date
}

/** Rows of an execution's event log after a change's number, at most 500, in order. */
export const readEvents = async (executionId: string, after: number): Promise<readonly EventRow[]> => {
  const { rows } = await pool().query<EventRow>({
    name: 'read-events',
    text: 'SELECT seq, changes, at FROM execution_events WHERE execution_id = $1 AND seq > $2 ORDER BY seq LIMIT 500',
    values: [executionId, after],
  })
  return rows
}
