import type { z } from 'zod'
import type { Actor } from '../../../auth/actor.ts'
import { findCodeSource } from '../../../code-sources/find-code-source.ts'
import { findDynamicAction } from '../../../code-sources/find-dynamic-action.ts'
import {
  createDynamicAction,
  deleteDynamicAction,
  updateDynamicAction,
} from '../../../code-sources/write-dynamic-action.ts'
import { checkScope } from '../../../definitions/check-scope.ts'
import { refuse } from '../../../refusal.ts'
import { nothing, one, selection } from '../../contract/answers.ts'
import { jsonBody } from '../../contract/bodies.ts'
import { operation } from '../../contract/operation.ts'
import { fields, namespace } from '../../contract/parameters.ts'
import { json, noContent } from '../../respond.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { listOperation } from '../lists/list-operation.ts'
import { dynamicActions } from '../resources/dynamic-actions.ts'
import { dynamicAction, dynamicActionFields, newDynamicAction } from '../schemas/code-sources.ts'

type Given = z.output<typeof dynamicActionFields>

/** GET /dynamic_actions */
export const getDynamicActions = listOperation(dynamicActions, 'Dynamic actions')

/** GET /dynamic_actions/{id or name} */
export const getDynamicAction = operation(
  {
    summary: 'A dynamic action, by id or name',
    query: { namespace, fields },
    answers: { 200: selection(dynamicAction) },
  },
  async (_request, { actor, params, query }) => {
    const id = await findDynamicAction(actor.projectId, params.identifier ?? '', query.namespace)
    return json(200, await fetchOne(dynamicActions, id, actor.projectId, query.fields))
  },
)

const body = jsonBody('dynamic_action', dynamicActionFields)

/** POST /dynamic_actions */
export const postDynamicAction = operation(
  { summary: 'Make a dynamic action', body, answers: { 201: one(newDynamicAction) } },
  async (_request, { actor, body }) => {
    const { projectId } = actor
    const { name, class_name: className } = body
    if (!name) throw missing('name')
    if (!className) throw missing('class_name')
    const codeSourceId = await codeSourceOf(body, projectId)
    if (codeSourceId === null) throw refuse('no-code-source')
    const scope = checkScope(actor, 'dynamic_actions', body.scope)
    const namespace = body.namespace ?? ''
    const id = await createDynamicAction({ projectId, name, namespace, className, codeSourceId, scope })
    const { updated_at: _, ...made } = (await fetchOne(dynamicActions, id, projectId)) ?? {}
    return json(201, made)
  },
)

/** PUT /dynamic_actions, with the id or the name in the body, or /dynamic_actions/{id or name} */
export const putDynamicAction = operation(
  { summary: 'Change a dynamic action', body, answers: { 200: one(dynamicAction) } },
  async (_request, { actor, params, body }) => {
    const identifier = params.identifier || body.id || body.name
    if (!identifier) throw missing('name')
    const id = await findDynamicAction(actor.projectId, identifier, body.namespace ?? '')
    await updateDynamicAction(actor.projectId, id, await changesOf(body, actor))
    return json(200, await fetchOne(dynamicActions, id, actor.projectId))
  },
)

/** DELETE /dynamic_actions/{id or name} */
export const removeDynamicAction = operation(
  { summary: 'Delete a dynamic action', query: { namespace }, answers: { 204: nothing } },
  async (_request, { actor, params, query }) => {
    const id = await findDynamicAction(actor.projectId, params.identifier ?? '', query.namespace)
    await deleteDynamicAction(actor.projectId, id)
    return noContent()
  },
)

const changesOf = async (given: Given, actor: Actor) => {
  const codeSourceId = await codeSourceOf(given, actor.projectId)
  return {
    ...(given.class_name ? { className: given.class_name } : {}),
    ...(codeSourceId === null ? {} : { codeSourceId }),
    ...(given.scope === null ? {} : { scope: checkScope(actor, 'dynamic_actions', given.scope) }),
  }
}

const codeSourceOf = async (given: Given, projectId: string): Promise<string | null> => {
  const identifier = given.code_source_id || given.code_source_name
  return identifier ? findCodeSource(projectId, identifier, given.namespace ?? '') : null
}

const missing = (field: string) => refuse('bad-field', { field, value: 'None', message: 'Mandatory field missing.' })
