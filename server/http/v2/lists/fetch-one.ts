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
  const { rows } = await pool().query<Row>({
    // Prepared once for each resource; with chosen fields the text differs, and so must not share the name.
    ...(fields ? {} : { name: `one ${resource.plural}` }),
    text: `SELECT ${selectList(columns)} FROM "${resource.table}" WHERE "id" = $1 AND ${visibleRows(resource, '$2')}`,
    values: [id, projectId],
  })
  return rows[0] === undefined ? null : showRow(columns, rows[0])
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
