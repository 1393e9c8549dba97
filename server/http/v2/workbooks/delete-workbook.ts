import { pool } from '../../../store/pool.ts'
import { findWorkbook } from '../../../workbooks/find-workbook.ts'
import { nothing } from '../../contract/answers.ts'
import { operation } from '../../contract/operation.ts'
import { namespace } from '../../contract/parameters.ts'
import { noContent } from '../../respond.ts'

/** DELETE /workbooks/{name} */
export const deleteWorkbook = operation(
  {
    summary: 'Delete a workbook; its workflows and actions remain',
    query: { namespace },
    answers: { 204: nothing },
  },
  async (_request, { actor, params, query }) => {
    const { id } = await findWorkbook(actor.projectId, params.name ?? '', query.namespace)
    await pool().query('DELETE FROM workbooks WHERE id = $1 AND project_id = $2', [id, actor.projectId])
    return noContent()
  },
)
