import { refuse } from '../../../refusal.ts'
import { pool } from '../../../store/pool.ts'
import { visibleRows } from './build-sql.ts'
import { type Column, type Resource, type Row, selectList, showRow, singleColumns } from './resource.ts'

/** One row by id as it is sent, or null. `fields` narrows it. */
export const fetchOne = async (
  resource: Resource,
  id: string,
  projectId: string,
  fields: string | null = null,
): Promise<Record<string, unknown> | null> => {
  const columns = narrowed(resource, fields)
  const key = JSON.stringify([resource.plural, projectId, fields ?? ''])
  let batch = batches.get(key)
  if (batch === undefined) {
    const ids: string[] = []
    const rows = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      batches.delete(key)
      return fetchRows(resource, columns, ids, projectId, fields === null || fields === '')
    })
    batch = { ids, rows }
    batches.set(key, batch)
  }
  batch.ids.push(id)
  const row = (await batch.rows).get(id.toLowerCase())
  return row === undefined ? null : showRow(columns, row)
}

interface Batch {
  readonly ids: string[]
  readonly rows: Promise<ReadonlyMap<string, Row>>
}

/**
 * What is asked for within one turn of the event loop is fetched by one statement: answers to starts that were stored
 * together come together.
 */
const batches = new Map<string, Batch>()

const fetchRows = async (
  resource: Resource,
  columns: readonly Column[],
  ids: readonly string[],
  projectId: string,
  whole: boolean,
): Promise<ReadonlyMap<string, Row>> => {
  const [first] = ids
  const one = ids.length === 1
  const { rows } = await pool().query<Row>({
    // Prepared once for each resource; with chosen fields the text differs, and so must not share the name. For several
    // it is planned each time: a plan made while the table was empty would go through all of it ever after.
    ...(whole && one ? { name: `one ${resource.plural}` } : {}),
    text: `SELECT ${selectList(columns)} FROM "${resource.table}"
      WHERE "id" = ${one ? '$1' : 'ANY($1::uuid[])'} AND ${visibleRows(resource, '$2')}`,
    values: [one ? first : ids, projectId],
  })
  return new Map(rows.map((row) => [String(row.id), row]))
}

const narrowed = (resource: Resource, fields: string | null): readonly Column[] => {
  const all = singleColumns(resource)
  if (!fields) return all
  const wanted = fields.split(',').map((name) => name.trim())
  const unknown = wanted.filter((name) => name !== '' && !all.some((column) => column.name === name))
  if (unknown.length > 0) {
    const quote = (names: readonly string[]) => `[${names.map((name) => `'${name}'`).join(', ')}]`
    throw refuse('unknown-fields', { fields: quote(unknown), columns: quote(all.map(({ name }) => name)) })
  }
  return all.filter(({ name }) => name === 'id' || wanted.includes(name))
}
