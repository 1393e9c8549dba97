import { parseJson, stringifyJson } from '../../../../engine/data/json.ts'
import { visible, visibleWorkflow } from '../../../store/sql/visible.ts'
import { type Filter, type ListQuery, timeValue } from './parse-query.ts'
import { type Column, type Resource, selectList } from './resource.ts'

export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** A fixed condition that the path brings: `workflow_execution_id = id`. */
export interface Fixed {
  readonly sql: string
  readonly value: unknown
}

/** The rows that a project sees; `project` is a parameter. */
export const visibleRows = ({ table, shared }: Pick<Resource, 'table' | 'shared'>, project: string): string => {
  if (shared === undefined) return `"project_id" = ${project}`
  return shared === 'members' ? visibleWorkflow(project, table) : visible(project, table)
}

/**
 * One page as SQL: all that a client wrote is a parameter, all names are the resource's own. Without a project it is of
 * all of them.
 */
export const listSql = (
  resource: Resource,
  query: ListQuery,
  projectId: string | null,
  fixed: readonly Fixed[],
): Statement => {
  const values: unknown[] = []
  const add = (value: unknown): string => `$${values.push(value)}`
  const where = [projectId === null ? 'true' : visibleRows(resource, add(projectId))]
  for (const { sql, value } of fixed) where.push(`${sql} = ${add(value)}`)
  for (const column of query.nulls) where.push(`${sqlOf(column)} IS NULL`)
  for (const filter of query.filters) where.push(filterSql(filter, add))
  if (query.marker !== null) where.push(afterMarker(resource, query, add(query.marker)))
  const order = query.sort.map(({ column, descending }) => `${sortOf(column)} ${descending ? 'DESC' : 'ASC'}`)
  return {
    text: `SELECT ${selectList(query.columns)} FROM "${resource.table}" WHERE ${where.join(' AND ')} ORDER BY ${order.join(', ')} LIMIT ${query.limit}`,
    values,
  }
}

const sqlOf = (column: Column): string => column.sql ?? `"${column.name}"`

/** What may be null sorts as an empty text, so that a marker compares with it. */
const sortOf = (column: Column): string =>
  column.type === 'text' || column.type === 'json' ? `coalesce(${sqlOf(column)}, '')` : sqlOf(column)

/** Rows after the marker's: `(a > m.a) OR (a = m.a AND b > m.b) …`, or one tuple when all run the same way. */
const afterMarker = (resource: Resource, { sort }: ListQuery, marker: string): string => {
  const of = (column: Column) => `(SELECT ${sortOf(column)} FROM "${resource.table}" WHERE "id" = ${marker})`
  if (sort.every(({ descending }) => descending === sort[0]?.descending)) {
    // A comparison with one subquery of several columns would be a filter of every row before the marker; single values
    // are where the index begins.
    const [mine, theirs] = [sortOf, of].map((side) => sort.map(({ column }) => side(column)).join(', '))
    return `(${mine}) ${sort[0]?.descending ? '<' : '>'} (${theirs})`
  }
  const ways = sort.map(({ column, descending }, index) => {
    const equal = sort.slice(0, index).map((one) => `${sortOf(one.column)} = ${of(one.column)}`)
    return [...equal, `${sortOf(column)} ${descending ? '<' : '>'} ${of(column)}`].join(' AND ')
  })
  const any = `(${ways.map((way) => `(${way})`).join(' OR ')})`
  // Says nothing new, but is where an index on the first column begins.
  const [first] = sort
  return first === undefined
    ? any
    : `${sortOf(first.column)} ${first.descending ? '<=' : '>='} ${of(first.column)} AND ${any}`
}

const comparisons = { eq: '=', neq: '<>', gt: '>', gte: '>=', lt: '<', lte: '<=' } as const

const filterSql = ({ column, operator, value }: Filter, add: (value: unknown) => string): string => {
  const sql = column.type === 'time' ? `date_trunc('second', ${sqlOf(column)})` : sqlOf(column)
  if (operator === 'has') {
    const pattern = add(`%${value.replace(/[\\%_]/g, '\\$&')}%`)
    return column.type === 'list'
      ? `array_to_string(${sql}, ',') LIKE ${pattern}`
      : `(${sqlOf(column)})::text LIKE ${pattern}`
  }
  if (operator === 'in' || operator === 'nin') {
    const values = value.split(',').map((one) => convert(column, one))
    return `${operator === 'nin' ? 'NOT ' : ''}(${sql} = ANY(${add(values)}::${arrayType[column.type]}))`
  }
  if (column.type === 'list') {
    const all = `${sql} @> ${add(value.split(','))}::text[]`
    return operator === 'neq' ? `NOT (${all})` : all
  }
  return `${sql} ${comparisons[operator]} ${add(convert(column, value))}`
}

const arrayType = {
  text: 'text[]',
  uuid: 'uuid[]',
  time: 'timestamptz[]',
  json: 'text[]',
  list: 'text[]',
  boolean: 'boolean[]',
  integer: 'integer[]',
} as const

const convert = (column: Column, value: string): unknown => {
  if (column.type === 'time') return timeValue(value)
  if (column.type === 'boolean') return /^(1|true|yes)$/i.test(value)
  return column.type === 'json' ? compact(value) : value
}

/** Documents are stored without blanks. */
const compact = (text: string): string => {
  try {
    return stringifyJson(parseJson(text))
  } catch {
    return text
  }
}
