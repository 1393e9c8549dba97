import { findWorkbook } from '../../../workbooks/find-workbook.ts'
import { checkArguments } from '../../check-arguments.ts'
import { json } from '../../respond.ts'
import type { Handler } from '../../route.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { workbooks } from '../resources/workbooks.ts'

/** GET /workbooks/{name} */
export const getWorkbook: Handler = async (_request, { actor, url, params }) => {
  const query = checkArguments(url, ['namespace', 'fields'])
  const id = await findWorkbook(actor.projectId, params.name ?? '', query.get('namespace') ?? '')
  return json(200, await fetchOne(workbooks, id, actor.projectId, query.get('fields')))
}
