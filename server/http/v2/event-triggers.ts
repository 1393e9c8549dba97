import type { z } from 'zod'
import type { Actor } from '../../auth/actor.ts'
import { checkScope } from '../../definitions/check-scope.ts'
import { isId } from '../../ids.ts'
import { refuse } from '../../refusal.ts'
import { prisma } from '../../store/prisma.ts'
import { createEventTrigger, updateEventTrigger } from '../../triggers/write-event-trigger.ts'
import { nothing, one, selection } from '../contract/answers.ts'
import { jsonBody } from '../contract/bodies.ts'
import { operation } from '../contract/operation.ts'
import { fields } from '../contract/parameters.ts'
import { json, noContent } from '../respond.ts'
import type { Context } from '../route.ts'
import { fetchOne } from './lists/fetch-one.ts'
import { listOperation } from './lists/list-operation.ts'
import { eventTriggers } from './resources/event-triggers.ts'
import { eventTrigger, eventTriggerFields } from './schemas/event-triggers.ts'

/** There are no names of event triggers. */
const guard = ({ params: { id = '' } }: Context): void => {
  if (!isId(id)) throw refuse('bad-uuid', { field: 'id', value: id })
}

/** GET /event_triggers */
export const getEventTriggers = listOperation(eventTriggers, 'Event triggers')

/** GET /event_triggers/{id} */
export const getEventTrigger = operation(
  { summary: 'An event trigger', query: { fields }, answers: { 200: selection(eventTrigger) } },
  async (_request, { actor, params: { id = '' }, query }) => {
    const found = await fetchOne(eventTriggers, id, actor.projectId, query.fields)
    if (found === null) throw refuse('event-trigger-not-found', { id })
    return json(200, found)
  },
  guard,
)

/** DELETE /event_triggers/{id} */
export const deleteEventTrigger = operation(
  { summary: 'Delete an event trigger', answers: { 204: nothing } },
  async (_request, { actor, params: { id = '' } }) => {
    const { count } = await prisma().eventTrigger.deleteMany({ where: { id, projectId: actor.projectId } })
    if (count === 0) throw refuse('event-trigger-not-found', { id })
    return noContent()
  },
  guard,
)

const body = jsonBody('event_trigger', eventTriggerFields)

const fieldsOf = (actor: Actor, { scope, ...given }: z.output<typeof eventTriggerFields>) => ({
  name: given.name,
  workflowId: given.workflow_id,
  input: given.workflow_input,
  params: given.workflow_params,
  scope: scope === null ? null : checkScope(actor, 'event_triggers', scope),
})

/** POST /event_triggers */
export const postEventTrigger = operation(
  { summary: 'Make an event trigger', body, answers: { 201: one(eventTrigger) } },
  async (_request, { actor, body }) => {
    const { exchange, topic, event } = body
    const { workflowId, ...given } = fieldsOf(actor, body)
    if (!exchange || !topic || !event || !workflowId) {
      const message =
        "Params ['event', 'exchange', 'topic', 'workflow_id'] must be provided for creating event trigger."
      throw refuse('bad-request', { message })
    }
    const id = await createEventTrigger(actor.projectId, { exchange, topic, event }, { ...given, workflowId })
    return json(201, await fetchOne(eventTriggers, id, actor.projectId))
  },
)

/** PUT /event_triggers/{id} */
export const putEventTrigger = operation(
  { summary: 'Change an event trigger', body, answers: { 200: one(eventTrigger) } },
  async (_request, { actor, params: { id = '' }, body }) => {
    if (body.exchange !== null || body.topic !== null || body.event !== null) {
      throw refuse('bad-request', { message: "Can not update fields ['exchange', 'topic', 'event'] of event trigger." })
    }
    await updateEventTrigger(actor.projectId, id, fieldsOf(actor, body))
    return json(200, await fetchOne(eventTriggers, id, actor.projectId))
  },
  guard,
)
