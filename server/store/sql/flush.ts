import { crashPointWhenSent } from '../crash-point.ts'
import { binaryArray, type ElementType } from './binary-array.ts'
import type { Sql } from './sql.ts'

/*
 * The one statement that writes a turn: everything that changed in all executions that had a turn, composed of the
 * parts that are needed. It begins with the fence: no row from `f` means that this worker was declared dead, nothing
 * is written, and the worker forgets what it holds. It needs no transaction around it, so a flush is one round trip.
 *
 * What is the same in many rows is sent once: the time as $2, the worker as $1, and what a part names in `shared`.
 */

/** The time of the flush, for columns that are the same in all rows. */
export const flushTime = '$2::timestamptz'

/** The worker that writes. */
export const flushWorker = '$1::uuid'

/** A column of a part. */
export interface Column<R> {
  readonly name: string
  /** Its value in a row, and the type of that; none for a column that `as` gives alone. */
  readonly type?: ElementType
  readonly of?: (row: R) => unknown
  /** What is stored, when it is not the value itself: an expression over `u`. */
  readonly as?: string
  /** Only for the expressions of other columns. */
  readonly hidden?: true
  /** What it nearly always is, and that in SQL: see `usually`. */
  readonly usual?: readonly [value: unknown, sql: string]
}

/** Rows for one table. */
export interface Part {
  /** Its name in the statement; the first letter is its own among all parts. */
  readonly key: string
  /** That letter, as a capital when the usual columns are left out. */
  readonly letter: string
  readonly sql: (first: number) => string
  readonly values: readonly unknown[]
}

export interface Flushed {
  /** False: this worker was fenced. */
  readonly alive: boolean
  /** Executions whose row was still there and ours. */
  readonly written: ReadonlySet<string>
}

interface Sent<R> {
  readonly letter: string
  readonly columns: readonly Column<R>[]
  readonly values: readonly Buffer[]
}

/**
 * The arrays of a part. When all columns that have a usual value have it in all rows, none of them is sent: a small
 * flush costs by the columns, not by the rows.
 */
const usually = <R>(key: string, columns: readonly Column<R>[], rows: readonly R[]): Sent<R> => {
  const values = columns.map(({ of }) => (of === undefined ? [] : rows.map(of)))
  const plain = columns.every(
    ({ usual }, at) => usual === undefined || values[at]?.every((value) => value === usual[0]),
  )
  const isSent = ({ of, usual }: Column<R>): boolean => of !== undefined && !(plain && usual !== undefined)
  return {
    letter: plain ? key.charAt(0).toUpperCase() : key.charAt(0),
    columns: columns.map((column) =>
      plain && column.usual !== undefined ? { name: column.name, as: column.usual[1] } : column,
    ),
    values: columns.flatMap((column, at) =>
      isSent(column) ? [binaryArray(column.type ?? 'text', values[at] ?? [])] : [],
    ),
  }
}

const stored = <R>(columns: readonly Column<R>[]): readonly Column<R>[] => columns.filter(({ hidden }) => !hidden)

const unnest = <R>(columns: readonly Column<R>[], first: number): string => {
  const sent = columns.filter(({ of }) => of !== undefined)
  const arrays = sent.map(({ type }, i) => `$${first + i}::${type}[]`)
  return `unnest(${arrays.join(', ')}) AS u (${sent.map(({ name }) => name).join(', ')})`
}

const expression = <R>({ name, as }: Column<R>): string => as ?? `u.${name}`

/** Name of the row that `sharedPart` makes. */
export const sharedRow = 's'

/** One row of arrays that other parts may refer to as `s.<name>`: what many of their rows have in common. */
export const sharedPart = (columns: Readonly<Record<string, readonly [ElementType, readonly unknown[]]>>): Part => ({
  key: sharedRow,
  letter: sharedRow,
  sql: (first) =>
    `${sharedRow} AS MATERIALIZED (SELECT ${Object.entries(columns)
      .map(([name, [type]], i) => `$${first + i}::${type}[] AS ${name}`)
      .join(', ')})`,
  values: Object.values(columns).map(([type, values]) => binaryArray(type, values)),
})

/** Inserts rows. */
export const insertPart = <R>(
  key: string,
  table: string,
  all: readonly Column<R>[],
  rows: readonly R[],
  { shared = false } = {},
): Part => {
  const { letter, columns, values } = usually(key, all, rows)
  const names = stored(columns).map(({ name }) => name)
  const from = shared ? `f, ${sharedRow}` : 'f'
  return {
    key,
    letter,
    sql: (first) => `${key} AS (INSERT INTO ${table} (${names.join(', ')})
      SELECT ${stored(columns).map(expression).join(', ')} FROM ${from}, ${unnest(columns, first)})`,
    values,
  }
}

/** Updates rows by `id`; only `own` rows when it says so, and then the ids written come back. */
export const updatePart = <R>(
  key: string,
  table: string,
  all: readonly Column<R>[],
  rows: readonly R[],
  { own = false } = {},
): Part => {
  const { letter, columns, values } = usually(key, all, rows)
  const set = stored(columns)
    .filter(({ name }) => name !== 'id')
    .map((column) => `${column.name} = ${expression(column)}`)
  const ours = own ? ` AND t.owner = ${flushWorker} RETURNING t.id` : ''
  return {
    key,
    letter,
    sql: (first) =>
      `${key} AS (UPDATE ${table} t SET ${set.join(', ')} FROM f, ${unnest(columns, first)} WHERE t.id = u.id${ours})`,
    values,
  }
}

/** Deletes rows by id. */
export const deletePart = (key: string, table: string, ids: readonly string[]): Part => ({
  key,
  letter: key.charAt(0),
  sql: (first) => `${key} AS (DELETE FROM ${table} t USING f WHERE t.id = ANY($${first}::uuid[]))`,
  values: [binaryArray('uuid', ids)],
})

/** Names of the parts whose ids tell which executions were written: those whose row changed, and those below. */
export const executionParts = ['executions', 'beneath'] as const

/** Writes the parts, all or none. `now` is in epoch milliseconds. */
export const flush = async (client: Sql, workerId: string, now: number, parts: readonly Part[]): Promise<Flushed> => {
  const values: unknown[] = [workerId, new Date(now).toISOString()]
  const ctes = parts.map((part) => {
    const first = values.length + 1
    values.push(...part.values)
    return part.sql(first)
  })
  const written = executionParts.filter((key) => parts.some((part) => part.key === key))
  const answer = client.query<{ alive: boolean; written: string[] | null }>({
    // Each part has its own first letter: PostgreSQL cuts names of statements at 63 characters.
    name: `flush ${parts.map((part) => part.letter).join('')}`,
    text: `WITH f AS MATERIALIZED (SELECT ${flushTime} FROM workers WHERE id = ${flushWorker} AND alive FOR SHARE)${ctes.map((cte) => `,\n${cte}`).join('')}
      SELECT EXISTS (SELECT 1 FROM f) AS alive, ARRAY(${written.map((key) => `SELECT id::text FROM ${key}`).join(' UNION ALL ') || 'SELECT NULL::text WHERE false'}) AS written`,
    values,
  })
  crashPointWhenSent('flush-sent')
  const { rows } = await answer
  return { alive: rows[0]?.alive ?? false, written: new Set(rows[0]?.written ?? []) }
}
