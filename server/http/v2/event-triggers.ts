import { checkScope } from '../../definitions/check-scope.ts'
import { isId } from '../../ids.ts'
import { refuse } from '../../refusal.ts'
import { prisma } from '../../store/prisma.ts'
import { createEventTrigger, updateEventTrigger } from '../../triggers/write-event-trigger.ts'
import { jsonField, readObject, textField } from '../body.ts'
import { json, noContent } from '../respond.ts'
import type { Context, Handler } from '../route.ts'
import { fetchOne } from './lists/fetch-one.ts'
import { listResponse } from './lists/list.ts'
import { eventTriggers } from './resources/event-triggers.ts'

const checked = (id: string | undefined): string => {
  if (id === undefined || !isId(id)) throw refuse('bad-uuid', { field: 'id', value: id ?? '' })
  return id
}

/** GET /event_triggers */
export const getEventTriggers: Handler = (_request, context) => listResponse(eventTriggers, context)

/** GET /event_triggers/{id} */
export const getEventTrigger: Handler = async (_request, { actor, params }) => {
  const id = checked(params.id)
  const found = await fetchOne(eventTriggers, id, actor.projectId)
  if (found === null) throw refuse('event-trigger-not-found', { id })
  return json(200, found)
}

/** DELETE /event_triggers/{id} */
export const deleteEventTrigger: Handler = async (_request, { actor, params }) => {
  const id = checked(params.id)
  const { count } = await prisma().eventTrigger.deleteMany({ where: { id, projectId: actor.projectId } })
  if (count === 0) throw refuse('event-trigger-not-found', { id })
  return noContent()
}

const fields = async (request: Request, { actor }: Context) => {
  const body = await readObject(
    request,
    'event_trigger',
    eventTriggers.columns.map(({ name }) => name),
  )
  const scope = textField(body, 'scope')
  return {
    body,
    name: textField(body, 'name'),
    workflowId: textField(body, 'workflow_id'),
    input: jsonField(body, 'workflow_input', 'event_trigger'),
    params: jsonField(body, 'workflow_params', 'event_trigger'),
    scope: scope === null ? null : checkScope(actor, 'event_triggers', scope),
  }
}

/** POST /event_triggers */
export const postEventTrigger: Handler = async (request, context) => {
  const given = await fields(request, context)
  const [exchange, topic, event] = sourceFields.map((name) => textField(given.body, name))
  if (!exchange || !topic || !event || !given.workflowId) {
    const message = "Params ['event', 'exchange', 'topic', 'workflow_id'] must be provided for creating event trigger."
    throw refuse('bad-request', { message })
  }
  const { projectId } = context.actor
  const id = await createEventTrigger(projectId, { exchange, topic, event }, { ...given, workflowId: given.workflowId })
  return json(201, await fetchOne(eventTriggers, id, projectId))
}

/** PUT /event_triggers/{id} */
export const putEventTrigger: Handler = async (request, context) => {
  const id = checked(context.params.id)
  const given = await fields(request, context)
  if (sourceFields.some((name) => (given.body[name] ?? null) !== null)) {
    throw refuse('bad-request', { message: "Can not update fields ['exchange', 'topic', 'event'] of event trigger." })
  }
  await updateEventTrigger(context.actor.projectId, id, given)
  return json(200, await fetchOne(eventTriggers, id, context.actor.projectId))
}

const sourceFields = ['exchange', 'topic', 'event'] as const
