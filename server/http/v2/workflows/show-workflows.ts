import { pool } from '../../../store/pool.ts'
import { interfaceOf } from '../../../workflows/interface-of.ts'
import { type Row, selectList, showRow, singleColumns } from '../lists/resource.ts'
import { workflows } from '../resources/workflows.ts'

/**
 * Workflows as POST and PUT answer them: `interface` is an object there, not a text; `updated_at` is absent from what
 * was just made.
 */
export const showWrittenWorkflows = async (
  ids: readonly string[],
  made: boolean,
): Promise<Record<string, unknown>[]> => {
  const columns = singleColumns(workflows).filter(
    ({ name }) => name !== 'interface' && !(made && name === 'updated_at'),
  )
  const { rows } = await pool().query<Row>(
    `SELECT ${selectList(columns)} FROM workflow_definitions WHERE id = ANY($1) ORDER BY array_position($1, id)`,
    [ids],
  )
  return rows.map((row) => ({ ...showRow(columns, row), interface: interfaceOf(String(row.definition)) }))
}
