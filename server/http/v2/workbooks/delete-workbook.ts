import { pool } from '../../../store/pool.ts'
import { findWorkbook } from '../../../workbooks/find-workbook.ts'
import { checkArguments } from '../../check-arguments.ts'
import { noContent } from '../../respond.ts'
import type { Handler } from '../../route.ts'

/** DELETE /workbooks/{name}: its workflows and actions remain. */
export const deleteWorkbook: Handler = async (_request, { actor, url, params }) => {
  const query = checkArguments(url, ['namespace'])
  const id = await findWorkbook(actor.projectId, params.name ?? '', query.get('namespace') ?? '')
  await pool().query('DELETE FROM workbooks WHERE id = $1 AND project_id = $2', [id, actor.projectId])
  return noContent()
}
