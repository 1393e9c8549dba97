import { adhocActionRows } from '../../../actions/action-rows.ts'
import { createActions } from '../../../actions/create-actions.ts'
import { updateActions } from '../../../actions/update-actions.ts'
import { checkScope } from '../../../definitions/check-scope.ts'
import { readText } from '../../body.ts'
import { checkArguments } from '../../check-arguments.ts'
import { jsonText } from '../../respond.ts'
import type { Context, Handler } from '../../route.ts'
import { showAction } from './show-action.ts'

const readBody = async (request: Request, { actor, url }: Context) => {
  const query = checkArguments(url, ['scope', 'namespace', 'skip_validation'])
  const scope = checkScope(actor, 'actions', query.get('scope'))
  const text = await readText(request)
  return { projectId: actor.projectId, text, namespace: query.get('namespace') ?? '', scope }
}

const answer = async (status: number, ids: readonly string[], { actor }: Context): Promise<Response> => {
  const rows = await adhocActionRows(actor.projectId)
  const written = ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
  return jsonText(status, { actions: written.map((row) => showAction(row, status === 201)) })
}

/** POST /actions */
export const postActions: Handler = async (request, context) =>
  answer(201, await createActions(await readBody(request, context)), context)

/** PUT /actions and PUT /actions/{identifier} */
export const putActions: Handler = async (request, context) =>
  answer(200, await updateActions(await readBody(request, context), context.params.identifier ?? null), context)
