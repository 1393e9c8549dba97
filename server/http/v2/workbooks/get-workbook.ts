import { findWorkbook } from '../../../workbooks/find-workbook.ts'
import { selection } from '../../contract/answers.ts'
import { operation } from '../../contract/operation.ts'
import { fields, namespace } from '../../contract/parameters.ts'
import { json } from '../../respond.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { workbooks } from '../resources/workbooks.ts'
import { workbook } from '../schemas/workbooks.ts'

/** GET /workbooks/{name} */
export const getWorkbook = operation(
  { summary: 'A workbook, by name', query: { namespace, fields }, answers: { 200: selection(workbook) } },
  async (_request, { actor, params, query }) => {
    const { id } = await findWorkbook(actor.projectId, params.name ?? '', query.namespace)
    return json(200, await fetchOne(workbooks, id, actor.projectId, query.fields))
  },
)
