import { type ActionRow, adhocActionRows, systemActionRows } from '../../../actions/action-rows.ts'
import { refuse } from '../../../refusal.ts'
import { page } from '../../contract/answers.ts'
import { operation } from '../../contract/operation.ts'
import { json } from '../../respond.ts'
import type { Context } from '../../route.ts'
import { listArguments } from '../lists/list-operation.ts'
import { nextUrl } from '../lists/next-url.ts'
import { type ListQuery, parseListQuery } from '../lists/parse-query.ts'
import type { Resource } from '../lists/resource.ts'
import { action, firstAction, unheededFields } from '../schemas/actions.ts'
import { keepRow, sortKey } from './filter-row.ts'
import { showAction } from './show-action.ts'

const actions: Resource = {
  plural: 'actions',
  table: 'action_definitions',
  notFound: 'action-not-found',
  schema: action,
  columns: [
    { name: 'id', type: 'text', filter: false },
    { name: 'name', type: 'text' },
    { name: 'is_system', type: 'boolean' },
    { name: 'input', type: 'text' },
    { name: 'description', type: 'text' },
    { name: 'tags', type: 'list' },
    { name: 'definition', type: 'text' },
    { name: 'scope', type: 'text' },
    { name: 'project_id', type: 'text' },
    { name: 'namespace', type: 'text' },
    { name: 'created_at', type: 'time' },
    { name: 'updated_at', type: 'time' },
  ],
}

/**
 * GET /actions: those of the system and the ad-hoc ones together, by name; so they are filtered and sorted here and not
 * in SQL. The marker is a name, and the page starts with it.
 */
export const getActions = operation(
  {
    summary: 'Actions',
    query: { ...listArguments(actions), marker: firstAction, fields: unheededFields },
    answers: { 200: page('actions', action, null) },
  },
  async (_request, context) => {
    const query = parseListQuery(actions, context.url.searchParams, context.actor, 'name')
    const all = [...systemActionRows(), ...(await adhocActionRows(query.allProjects ? null : context.actor.projectId))]
    const rows = all.filter((row) => query.filters.every((filter) => keepRow(filter, row))).sort(bySort(query))
    const start =
      query.marker === null ? 0 : rows.findIndex((row) => row.name === query.marker || row.id === query.marker)
    if (start < 0) throw refuse('action-not-found', { id: query.marker ?? '', namespace: '' })
    const given = rows.slice(start, start + query.limit)
    const shown = given.map((row) => showAction(row))
    const next = nextLink(context, query, given)
    return json(200, next === null ? { actions: shown } : { actions: shown, next })
  },
)

const bySort =
  ({ sort }: ListQuery) =>
  (a: ActionRow, b: ActionRow): number => {
    for (const { column, descending } of sort) {
      const left = sortKey(column, a)
      const right = sortKey(column, b)
      if (left !== right) return left < right === descending ? 1 : -1
    }
    return 0
  }

const nextLink = ({ url }: Context, { limit, filters, sort }: ListQuery, page: readonly ActionRow[]): string | null => {
  const last = page.at(-1)
  if (page.length < limit || last === undefined || limit === 1) return null
  const full = new URL(url)
  full.searchParams.delete('fields')
  const namespace = filters.some(({ column }) => column.name === 'namespace')
    ? []
    : [{ column: { name: 'namespace' }, operator: 'eq' as const, value: '' }]
  return nextUrl(full, { sort, limit, filters: [...filters, ...namespace] }, last.name)
}
