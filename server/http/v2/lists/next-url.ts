import type { Filter, ListQuery } from './parse-query.ts'

/** The address of the page after `marker`, with its filters as `column=op:value`, in the order Mistral has. */
export const nextUrl = (
  url: URL,
  { sort, filters, limit }: Pick<ListQuery, 'sort' | 'limit'> & { readonly filters: readonly NamedFilter[] },
  marker: string,
): string => {
  const kept = ['all_projects', 'nulls', 'include_output'].flatMap((name): [string, string][] => {
    const value = url.searchParams.get(name)
    return value ? [[name, value]] : []
  })
  const fields = url.searchParams.get('fields')
  const all: readonly (readonly [string, string])[] = [
    ['sort_keys', sort.map(({ column }) => column.name).join(',')],
    ['sort_dirs', sort.map(({ descending }) => (descending ? 'desc' : 'asc')).join(',')],
    ...filters.map(({ column, operator, value }) => [column.name, `${operator}:${value}`] as const),
    ...kept,
    ['limit', String(limit)],
    ['marker', marker],
    ...(fields ? [['fields', withId(fields)] as const] : []),
  ]
  return `${url.origin}${url.pathname}?${all.map(([name, value]) => `${name}=${readable(value)}`).join('&')}`
}

type NamedFilter = Pick<Filter, 'operator' | 'value'> & { readonly column: { readonly name: string } }

const withId = (fields: string): string => {
  const names = fields.split(',').map((name) => name.trim())
  return (names.includes('id') ? names : ['id', ...names]).join(',')
}

/** Commas and colons stand for themselves in a query. */
const readable = (value: string): string => encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':')
