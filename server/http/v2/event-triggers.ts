import { isId } from '../../ids.ts'
import { refuse } from '../../refusal.ts'
import { prisma } from '../../store/prisma.ts'
import { json, noContent } from '../respond.ts'
import type { Handler } from '../route.ts'
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
