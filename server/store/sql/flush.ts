import { crashPointWhenSent } from '../crash-point.ts'
import type { Sql } from './sql.ts'

/*
 * The one statement that writes a turn: everything that changed in all executions that had a turn, composed of the
 * parts that are needed. It begins with the fence: no row from `f` means that this worker was declared dead, nothing
 * is written, and the worker forgets what it holds. It needs no transaction around it, so a flush is one round trip.
 */

/** A column of a part: its name, its type in PostgreSQL, its value in a row. */
export interface Column<R> {
  readonly name: string
  readonly type: string
  readonly of: (row: R) => unknown
  /** How the unnested value becomes the column's, when it is not the value itself. */
  readonly as?: string
}

/** Rows for one table. */
export interface Part {
  /** Its name in the statement; the first letter is its own among all parts. */
  readonly key: string
  readonly sql: (first: number) => string
  readonly values: readonly unknown[][]
}

export interface Flushed {
  /** False: this worker was fenced. */
  readonly alive: boolean
  /** Executions whose row was still there and ours. */
  readonly written: ReadonlySet<string>
}

const unnest = <R>(columns: readonly Column<R>[], first: number): string =>
  `unnest(${columns.map((column, i) => `$${first + i}::${column.type}[]`).join(', ')}) AS u (${columns.map((column) => column.name).join(', ')})`

const valuesOf = <R>(columns: readonly Column<R>[], rows: readonly R[]): unknown[][] =>
  columns.map((column) => rows.map((row) => column.of(row)))

const expression = <R>(column: Column<R>): string => column.as ?? `u.${column.name}`

/** Inserts rows. */
export const insertPart = <R>(key: string, table: string, columns: readonly Column<R>[], rows: readonly R[]): Part => ({
  key,
  sql: (first) =>
    `${key} AS (INSERT INTO ${table} (${columns.map((column) => column.name).join(', ')})
      SELECT ${columns.map((column) => expression(column)).join(', ')} FROM f, ${unnest(columns, first)})`,
  values: valuesOf(columns, rows),
})

/** Updates rows by `id`; only `own` rows when it says so, and then the ids written come back. */
export const updatePart = <R>(
  key: string,
  table: string,
  columns: readonly Column<R>[],
  rows: readonly R[],
  { own = false } = {},
): Part => ({
  key,
  sql: (first) =>
    `${key} AS (UPDATE ${table} t SET ${columns
      .filter((column) => column.name !== 'id')
      .map((column) => `${column.name} = ${expression(column)}`)
      .join(
        ', ',
      )} FROM f, ${unnest(columns, first)} WHERE t.id = u.id${own ? ' AND t.owner = $1 RETURNING t.id' : ''})`,
  values: valuesOf(columns, rows),
})

/** Deletes rows by id. */
export const deletePart = (key: string, table: string, ids: readonly string[]): Part => ({
  key,
  sql: (first) => `${key} AS (DELETE FROM ${table} t USING f WHERE t.id = ANY($${first}::uuid[]))`,
  values: [[...ids]],
})

/** Name of the part whose ids tell which executions were written. */
export const executionsPart = 'executions'

/** Writes the parts, all or none. */
export const flush = async (client: Sql, workerId: string, parts: readonly Part[]): Promise<Flushed> => {
  const values: unknown[] = [workerId]
  const ctes = parts.map((part) => {
    const first = values.length + 1
    values.push(...part.values)
    return part.sql(first)
  })
  const written = parts.some((part) => part.key === executionsPart)
    ? `(SELECT array_agg(id::text) FROM ${executionsPart})`
    : 'NULL::text[]'
  const answer = client.query<{ alive: boolean; written: string[] | null }>({
    // Each part has its own first letter: PostgreSQL cuts names of statements at 63 characters.
    name: `flush ${parts.map((part) => part.key.charAt(0)).join('')}`,
    text: `WITH f AS MATERIALIZED (SELECT 1 FROM workers WHERE id = $1 AND alive FOR SHARE)${ctes.map((cte) => `,\n${cte}`).join('')}
      SELECT EXISTS (SELECT 1 FROM f) AS alive, ${written} AS written`,
    values,
  })
  crashPointWhenSent('flush-sent')
  const { rows } = await answer
  return { alive: rows[0]?.alive ?? false, written: new Set(rows[0]?.written ?? []) }
}
