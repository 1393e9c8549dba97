import { checkScope } from '../../../definitions/check-scope.ts'
import { createWorkbook, updateWorkbook } from '../../../workbooks/write-workbook.ts'
import { readText } from '../../body.ts'
import { checkArguments } from '../../check-arguments.ts'
import { jsonText } from '../../respond.ts'
import type { Context, Handler } from '../../route.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { workbooks } from '../resources/workbooks.ts'

const readBody = async (request: Request, { actor, url }: Context) => {
  const query = checkArguments(url, ['scope', 'namespace', 'skip_validation'])
  const scope = checkScope(actor, 'workbooks', query.get('scope'))
  const text = await readText(request)
  const { projectId, userName: author } = actor
  return { projectId, text, namespace: query.get('namespace') ?? '', scope, author }
}

/** POST /workbooks */
export const postWorkbook: Handler = async (request, context) => {
  const id = await createWorkbook(await readBody(request, context))
  const { updated_at: _, ...made } = (await fetchOne(workbooks, id, context.actor.projectId)) ?? {}
  return jsonText(201, made)
}

/** PUT /workbooks */
export const putWorkbook: Handler = async (request, context) => {
  const id = await updateWorkbook(await readBody(request, context))
  return jsonText(200, await fetchOne(workbooks, id, context.actor.projectId))
}
