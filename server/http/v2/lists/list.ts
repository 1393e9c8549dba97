import { isId } from '../../../ids.ts'
import { refuse } from '../../../refusal.ts'
import { pool } from '../../../store/pool.ts'
import { json } from '../../respond.ts'
import type { Context } from '../../route.ts'
import { type Fixed, listSql, visibleRows } from './build-sql.ts'
import { nextUrl } from './next-url.ts'
import { type ListQuery, parseListQuery } from './parse-query.ts'
import { type Resource, type Row, showRow } from './resource.ts'

/** Answers GET of a list: `{"<plural>": […], "next"?: url}`. */
export const listResponse = async (
  resource: Resource,
  { url, actor }: Context,
  fixed: readonly Fixed[] = [],
): Promise<Response> => {
  const query = parseListQuery(resource, url.searchParams, actor)
  const project = query.allProjects ? null : actor.projectId
  if (query.marker !== null) await checkMarker(resource, query.marker, project)
  const { text, values } = listSql(resource, query, project, fixed)
  const { rows } = await pool().query<Row>(text, [...values])
  const items = rows.map((row) => showRow(query.columns, row))
  const next = nextLink(url, query, rows.at(-1), rows.length)
  return json(200, next === null ? { [resource.plural]: items } : { [resource.plural]: items, next })
}

const checkMarker = async (resource: Resource, marker: string, projectId: string | null): Promise<void> => {
  if (!isId(marker)) throw refuse('bad-uuid', { field: 'marker', value: marker })
  const { table, notFound } = resource
  const found = await (projectId === null
    ? pool().query(`SELECT FROM "${table}" WHERE "id" = $1`, [marker])
    : pool().query(`SELECT FROM "${table}" WHERE "id" = $1 AND ${visibleRows(resource, '$2')}`, [marker, projectId]))
  if (found.rowCount === 0) throw refuse(notFound, { id: marker, namespace: '' })
}

/** The next page, when this one is full; the query is repeated as it came. */
const nextLink = (url: URL, query: ListQuery, last: Row | undefined, count: number): string | null => {
  if (count < query.limit || last === undefined) return null
  return nextUrl(url, query, String(last.id))
}
