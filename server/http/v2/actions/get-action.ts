import { adhocActionRows, systemActionRows } from '../../../actions/action-rows.ts'
import { findAction } from '../../../actions/find-action.ts'
import { refuse } from '../../../refusal.ts'
import { one } from '../../contract/answers.ts'
import { operation } from '../../contract/operation.ts'
import { namespace } from '../../contract/parameters.ts'
import { json } from '../../respond.ts'
import { action, unheededFields } from '../schemas/actions.ts'
import { showAction } from './show-action.ts'

/** GET /actions/{id or name}[/{namespace}] */
export const getAction = operation(
  {
    summary: 'An action, by id or name',
    query: { namespace, fields: unheededFields },
    answers: { 200: one(action) },
  },
  async (_request, { actor, params, query }) => {
    const identifier = params.identifier ?? ''
    const system = systemActionRows().find(({ name }) => name === identifier)
    if (system !== undefined) return json(200, showAction(system))
    const within = params.namespace ?? query.namespace
    const { id } = await findAction(actor.projectId, identifier, within)
    const row = (await adhocActionRows(actor.projectId)).find((one) => one.id === id)
    if (row === undefined) throw refuse('action-not-found', { id: identifier, namespace: within })
    return json(200, showAction(row))
  },
)
