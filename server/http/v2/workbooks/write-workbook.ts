import { checkScope } from '../../../definitions/check-scope.ts'
import { createWorkbook, updateWorkbook } from '../../../workbooks/write-workbook.ts'
import { asText, one } from '../../contract/answers.ts'
import { operation } from '../../contract/operation.ts'
import { jsonText } from '../../respond.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { workbooks } from '../resources/workbooks.ts'
import { definitionArguments, workbookBody } from '../schemas/definitions.ts'
import { newWorkbook, workbook } from '../schemas/workbooks.ts'

const taken = { query: definitionArguments, body: workbookBody }

/** POST /workbooks */
export const postWorkbook = operation(
  { summary: 'Store a new workbook', ...taken, answers: { 201: asText(one(newWorkbook)) } },
  async (_request, { actor, query, body }) => {
    const scope = checkScope(actor, 'workbooks', query.scope)
    const { projectId, userName: author } = actor
    const id = await createWorkbook({ projectId, text: body, namespace: query.namespace, scope, author })
    const { updated_at: _, ...made } = (await fetchOne(workbooks, id, projectId)) ?? {}
    return jsonText(201, made)
  },
)

/** PUT /workbooks */
export const putWorkbook = operation(
  { summary: 'Store a new text of a workbook', ...taken, answers: { 200: asText(one(workbook)) } },
  async (_request, { actor, query, body }) => {
    const scope = checkScope(actor, 'workbooks', query.scope)
    const { projectId, userName: author } = actor
    const id = await updateWorkbook({ projectId, text: body, namespace: query.namespace, scope, author })
    return jsonText(200, await fetchOne(workbooks, id, projectId))
  },
)
