import { adhocActionRows } from '../../../actions/action-rows.ts'
import { createActions } from '../../../actions/create-actions.ts'
import { updateActions } from '../../../actions/update-actions.ts'
import type { Actor } from '../../../auth/actor.ts'
import { checkScope } from '../../../definitions/check-scope.ts'
import { asText, one } from '../../contract/answers.ts'
import { operation } from '../../contract/operation.ts'
import { jsonText } from '../../respond.ts'
import { writtenActions } from '../schemas/actions.ts'
import { actionsBody, definitionArguments } from '../schemas/definitions.ts'
import { showAction } from './show-action.ts'

const taken = { query: definitionArguments, body: actionsBody }
const written = asText(one(writtenActions))

const answer = async (status: number, ids: readonly string[], { projectId }: Actor): Promise<Response> => {
  const rows = await adhocActionRows(projectId)
  const found = ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
  return jsonText(status, { actions: found.map((row) => showAction(row, status === 201)) })
}

/** POST /actions */
export const postActions = operation(
  { summary: 'Store new ad-hoc actions', ...taken, answers: { 201: written } },
  async (_request, { actor, query, body }) => {
    const scope = checkScope(actor, 'actions', query.scope)
    const fields = { projectId: actor.projectId, text: body, namespace: query.namespace, scope }
    return answer(201, await createActions(fields), actor)
  },
)

/** PUT /actions and PUT /actions/{identifier} */
export const putActions = operation(
  { summary: 'Store new texts of ad-hoc actions', ...taken, answers: { 200: written } },
  async (_request, { actor, params, query, body }) => {
    const scope = checkScope(actor, 'actions', query.scope)
    const fields = { projectId: actor.projectId, text: body, namespace: query.namespace, scope }
    return answer(200, await updateActions(fields, params.identifier ?? null), actor)
  },
)
