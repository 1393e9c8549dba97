/*
 * How fast the same rows go in without an engine: what an execution left behind is read back and inserted into copies
 * of the tables, indexes included, by bare `unnest` statements, each with the rows of as many executions as ran at once.
 */
import pg from 'pg'

const tables = {
  workflow_executions: 'id',
  task_executions: 'workflow_execution_id',
  action_executions: 'workflow_execution_id',
  execution_events: 'execution_id',
} as const

export interface BareRows {
  /** Rows the workflow's executions left. */
  readonly rows: number
  /** Rows a second by bare inserts. */
  readonly perSecond: number
}

/** Inserts the rows of all executions of a workflow again, of so many executions with each statement. */
export const insertBare = async (url: string, workflow: string, atOnce: number): Promise<BareRows> => {
  // A connection of its own: its prepared statements refer to tables that are dropped again.
  const db = new pg.Client({ connectionString: url })
  await db.connect()
  const { rows: counted } = await db.query<{ executions: number }>(
    'SELECT count(*)::int AS executions FROM workflow_executions WHERE workflow_name = $1',
    [workflow],
  )
  let rows = 0
  let seconds = 0
  for (const [table, key] of Object.entries(tables)) {
    const copy = `bare_${table}`
    await db.query(`CREATE TABLE ${copy} (LIKE ${table} INCLUDING ALL)`)
    const { rows: columns } = await db.query<{ name: string; type: string }>(
      `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
       WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'tags' ORDER BY attnum`,
      [table],
    )
    const { rows: data } = await db.query<(string | null)[]>({
      text: `SELECT ${columns.map(({ name }) => `${name}::text`).join(', ')} FROM ${table}
        WHERE ${key} IN (SELECT id FROM workflow_executions WHERE workflow_name = $1)`,
      values: [workflow],
      rowMode: 'array',
    })
    const names = columns.map(({ name }) => name).join(', ')
    const batch = Math.max(1, Math.round((data.length / (counted[0]?.executions ?? 1)) * atOnce))
    const text = `INSERT INTO ${copy} (${names}) SELECT * FROM unnest(${columns
      .map(({ type }, at) => `$${at + 1}::${type}[]`)
      .join(', ')})`
    for (let at = 0; at < data.length; at += batch) {
      const part = data.slice(at, at + batch)
      const values = columns.map((_, column) => part.map((row) => row[column]))
      const began = performance.now()
      await db.query({ name: `bare ${table}`, text, values })
      seconds += (performance.now() - began) / 1000
    }
    rows += data.length
    await db.query(`DROP TABLE ${copy}`)
  }
  await db.end()
  return { rows, perSecond: rows / seconds }
}
