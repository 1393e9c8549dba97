import { adhocActionRows, systemActionRows } from '../../../actions/action-rows.ts'
import { findAction } from '../../../actions/find-action.ts'
import { checkArguments } from '../../check-arguments.ts'
import { json } from '../../respond.ts'
import type { Handler } from '../../route.ts'
import { showAction } from './show-action.ts'

/** GET /actions/{id or name}[/{namespace}] */
export const getAction: Handler = async (_request, { actor, url, params }) => {
  const query = checkArguments(url, ['namespace', 'fields'])
  const identifier = params.identifier ?? ''
  const system = systemActionRows().find(({ name }) => name === identifier)
  if (system !== undefined) return json(200, showAction(system))
  const { id } = await findAction(actor.projectId, identifier, params.namespace ?? query.get('namespace') ?? '')
  const row = (await adhocActionRows(actor.projectId)).find((one) => one.id === id)
  return json(200, row === undefined ? null : showAction(row))
}
