import type { z } from 'zod'
import { parseJson, stringifyPythonJson } from '../../../../engine/data/json.ts'

export type Row = Readonly<Record<string, unknown>>

export interface Column {
  readonly name: string
  readonly type: 'text' | 'uuid' | 'time' | 'json' | 'list' | 'boolean' | 'integer'
  /** The column in the table when it has another name, or an expression of our own. */
  readonly sql?: string
  /**
   * Where it is shown: 'always'; 'single' (not in lists); 'output' (single, and in lists with include_output or when
   * `fields` names it); 'never' (filter only).
   */
  readonly shown?: 'single' | 'output' | 'never'
  /** False: not a filter. */
  readonly filter?: false
  /** How it looks outside, when the type does not tell. */
  readonly show?: (row: Row) => unknown
  /** Columns of the table that `show` reads. */
  readonly needs?: readonly string[]
  /** Given as well when `fields` names that other column. */
  readonly comesWith?: string
  /** As a filter it looks into other projects, which is for administrators. */
  readonly looksElsewhere?: true
  /** Left out of the answer when null. */
  readonly optional?: true
}

/** A resource as lists, filters and answers see it; the only source of column names in SQL. */
export interface Resource {
  /** Key of the list in the answer, and the noun in messages. */
  readonly plural: string
  readonly table: string
  readonly columns: readonly Column[]
  /** One of it in an answer; has every column that is shown. */
  readonly schema: z.ZodObject
  /** Which rows of other projects are shown too: public ones, or also those offered and accepted. Absent: none. */
  readonly shared?: 'public' | 'members'
  /** Refusal for a marker that names nothing. */
  readonly notFound:
    | 'workflow-not-found'
    | 'workbook-not-found'
    | 'action-not-found'
    | 'execution-not-found'
    | 'task-not-found'
    | 'action-execution-not-found'
    | 'environment-not-found'
    | 'cron-trigger-not-found'
    | 'event-trigger-not-found'
    | 'code-source-not-found'
    | 'dynamic-action-not-found'
}

/** Mistral's time: UTC, whole seconds, no zone. */
export const timeText = (time: unknown): string | null =>
  time instanceof Date ? time.toISOString().slice(0, 19).replace('T', ' ') : null

/** Stored JSON as the text Python writes. */
export const pythonText = (text: unknown): string | null => {
  if (typeof text !== 'string' || text === 'null') return null
  return text === '{}' ? text : stringifyPythonJson(parseJson(text))
}

const show = (column: Column, row: Row): unknown => {
  if (column.show !== undefined) return column.show(row)
  const value = row[column.name]
  if (column.type === 'time') return timeText(value)
  return column.type === 'json' ? pythonText(value) : (value ?? null)
}

/** The row with these columns, as it is sent. */
export const showRow = (columns: readonly Column[], row: Row): Record<string, unknown> => {
  const out: Record<string, unknown> = {}
  for (const column of columns) {
    const value = show(column, row)
    if (column.optional !== true || value !== null) out[column.name] = value
  }
  return out
}

/** The select list for these columns. */
export const selectList = (columns: readonly Column[]): string => {
  const parts = new Set<string>()
  for (const column of columns) {
    for (const need of column.needs ?? []) parts.add(`"${need}"`)
    if (column.show === undefined) {
      parts.add(column.sql === undefined ? `"${column.name}"` : `${column.sql} AS "${column.name}"`)
    }
  }
  return [...parts].join(', ')
}

/** Columns of the answer for a single one. */
export const singleColumns = (resource: Resource): readonly Column[] =>
  resource.columns.filter(({ shown }) => shown !== 'never')
