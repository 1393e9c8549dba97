import type { Actor } from '../../../auth/actor.ts'
import { authorize } from '../../../auth/authorize.ts'
import { isId } from '../../../ids.ts'
import { refuse } from '../../../refusal.ts'
import type { Column, Resource } from './resource.ts'

export type Operator = 'eq' | 'neq' | 'gt' | 'gte' | 'lt' | 'lte' | 'in' | 'nin' | 'has'

export interface Filter {
  readonly column: Column
  readonly operator: Operator
  readonly value: string
}

export interface ListQuery {
  /** Of every project; the actor was asked for the right to it. */
  readonly allProjects: boolean
  readonly columns: readonly Column[]
  readonly filters: readonly Filter[]
  readonly nulls: readonly Column[]
  readonly sort: readonly { readonly column: Column; readonly descending: boolean }[]
  readonly limit: number
  readonly marker: string | null
}

/** Arguments that every list has beside its filters. */
export const pageArguments = [
  'marker',
  'limit',
  'sort_keys',
  'sort_dirs',
  'fields',
  'all_projects',
  'include_output',
  'nulls',
] as const

/** The most that one page holds, and what it holds when nobody says. */
export const maxLimit = 1000

const own = new Set<string>(pageArguments)

/** Reads what a list was asked for. Empty values count as absent. @throws Refusal */
export const parseListQuery = (
  resource: Resource,
  query: URLSearchParams,
  actor: Actor,
  defaultSort = 'created_at',
): ListQuery => {
  const foreign = resource.columns.some(({ name, looksElsewhere }) => looksElsewhere && query.get(name))
  const allProjects = truthy(query.get('all_projects')) || foreign
  if (allProjects) authorize(actor, `${resource.plural}:list:all_projects`)
  return {
    allProjects,
    columns: shownColumns(resource, query),
    filters: readFilters(resource, query),
    nulls: readNulls(resource, query),
    sort: readSort(resource, query, defaultSort),
    limit: readLimit(query),
    marker: query.get('marker') || null,
  }
}

/** A boolean argument: absent, empty, false, no and 0 are false. */
export const truthy = (text: string | null): boolean => text !== null && !/^(|0|false|no|off|none)$/i.test(text)

const list = (text: string | null): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

const quoted = (names: readonly string[]): string => `[${names.map((name) => `'${name}'`).join(', ')}]`

const shownColumns = (resource: Resource, query: URLSearchParams): readonly Column[] => {
  const fields = list(query.get('fields'))
  const known = resource.columns.filter(({ shown }) => shown !== 'never')
  if (fields.length > 0) {
    const unknown = fields.filter((name) => !known.some((column) => column.name === name))
    if (unknown.length > 0) {
      throw refuse('unknown-fields', { fields: quoted(unknown), columns: quoted(known.map(({ name }) => name)) })
    }
    return known.filter(
      ({ name, comesWith }) => name === 'id' || fields.includes(name) || (comesWith && fields.includes(comesWith)),
    )
  }
  const output = truthy(query.get('include_output'))
  return known.filter(({ shown }) => shown === undefined || (shown === 'output' && output))
}

const readFilters = (resource: Resource, query: URLSearchParams): readonly Filter[] => {
  const filters: Filter[] = []
  for (const [name, text] of query) {
    if (own.has(name)) continue
    const column = resource.columns.find((one) => one.name === name && one.filter !== false)
    if (column === undefined) throw refuse('unknown-argument', { name })
    if (text === '' && name !== 'description') continue
    const prefix = /^(eq|neq|gte|gt|lte|lt|in|nin|has):(.*)$/s.exec(text)
    const filter: Filter = {
      column,
      operator: (prefix?.[1] ?? 'eq') as Operator,
      value: prefix?.[2] ?? text,
    }
    checkFilter(filter)
    filters.push(filter)
  }
  return filters
}

const checkFilter = ({ column, operator, value }: Filter): void => {
  const values = operator === 'in' || operator === 'nin' ? value.split(',') : [value]
  for (const one of values) {
    if (column.type === 'uuid' && operator !== 'has' && !isId(one)) {
      throw refuse('bad-uuid', { field: column.name, value: one })
    }
    if (column.type === 'time' && operator !== 'has' && Number.isNaN(timeValue(one).getTime())) {
      throw refuse('bad-field', {
        field: column.name,
        value: one,
        message: `time data '${one}' does not match format '%Y-%m-%d %H:%M:%S'`,
      })
    }
    if (column.type === 'integer' && operator !== 'has' && !/^-?\d{1,9}$/.test(one)) {
      throw refuse('bad-field', { field: column.name, value: one, message: 'Expected a whole number' })
    }
  }
}

/** A time as filters write it, UTC. */
export const timeValue = (text: string): Date => new Date(`${text.trim().replace(' ', 'T').replace(/Z$/, '')}Z`)

const readNulls = (resource: Resource, query: URLSearchParams): readonly Column[] =>
  list(query.get('nulls')).map((name) => {
    const column = resource.columns.find((one) => one.name === name && one.show === undefined)
    if (column === undefined) {
      throw refuse('bad-field', {
        field: 'nulls',
        value: name,
        message: `Value should be one of: ${resource.columns.map((one) => one.name).join(', ')}`,
      })
    }
    return column
  })

const readSort = (resource: Resource, query: URLSearchParams, defaultSort: string): ListQuery['sort'] => {
  const keys = list(query.get('sort_keys') || defaultSort)
  const dirs = list(query.get('sort_dirs'))
  if (dirs.length > keys.length) throw refuse('bad-sort-dirs')
  const sortable = resource.columns.filter(({ show }) => show === undefined)
  const sort = keys.map((name, index) => {
    const column = sortable.find((one) => one.name === name)
    if (column === undefined) {
      const columns = quoted(sortable.map((one) => one.name))
      throw refuse('bad-sort-key', { resource: resource.plural, name, columns })
    }
    const dir = dirs[index] ?? 'asc'
    if (dir !== 'asc' && dir !== 'desc') throw refuse('bad-sort-dir')
    return { column, descending: dir === 'desc' }
  })
  const id = sortable.find(({ name }) => name === 'id')
  return id === undefined || keys.includes('id') ? sort : [...sort, { column: id, descending: false }]
}

const readLimit = (query: URLSearchParams): number => {
  const text = query.get('limit')
  if (text === null || text === '') return maxLimit
  if (!/^-?\d+$/.test(text)) {
    throw refuse('bad-field', { field: 'limit', value: text, message: 'unable to convert to int' })
  }
  const limit = Number(text)
  if (limit <= 0) throw refuse('bad-limit')
  return Math.min(limit, maxLimit)
}
