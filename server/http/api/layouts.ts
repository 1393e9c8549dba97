import { isMap } from '../../../engine/data/values.ts'
import { refuse } from '../../refusal.ts'
import { prisma } from '../../store/prisma.ts'
import { findWorkflow } from '../../workflows/find-workflow.ts'
import { kindOf, readObject } from '../body.ts'
import type { Handler } from '../route.ts'
import { valueResponse } from './value-response.ts'

/** The most tasks whose places are kept. */
const most = 10_000

/** GET /api/layouts/{workflowId}: where tasks stand on the canvas; empty when nobody moved any. */
export const getLayout: Handler = async (_request, { actor, params }) => {
  const workflow = await findWorkflow(actor.projectId, params.workflowId ?? '')
  const row = await prisma().layout.findUnique({
    where: { workflowId_userId: { workflowId: workflow.id, userId: actor.userId } },
  })
  return valueResponse({ workflowId: workflow.id, positions: row?.positions ?? {} })
}

/** PUT /api/layouts/{workflowId} {positions: {task: {x, y}}} replaces them all. */
export const putLayout: Handler = async (request, { actor, params }) => {
  const workflow = await findWorkflow(actor.projectId, params.workflowId ?? '')
  const { positions } = await readObject(request, 'layout', ['positions'])
  if (!isMap(positions) || Object.keys(positions).length > most) {
    throw refuse('bad-field', {
      field: 'positions',
      value: kindOf(positions),
      message: 'Expected an object of positions',
    })
  }
  const places: Record<string, { x: number; y: number }> = {}
  for (const [task, place] of Object.entries(positions)) {
    const { x, y } = isMap(place) ? place : { x: null, y: null }
    if (typeof x !== 'number' || typeof y !== 'number') {
      throw refuse('bad-field', {
        field: `positions.${task}`,
        value: kindOf(place),
        message: 'Expected {x, y} with numbers',
      })
    }
    Object.defineProperty(places, task, { value: { x, y }, enumerable: true })
  }
  const where = { workflowId_userId: { workflowId: workflow.id, userId: actor.userId } }
  await prisma().layout.upsert({
    where,
    create: { workflowId: workflow.id, userId: actor.userId, positions: places, updatedAt: new Date() },
    update: { positions: places, updatedAt: new Date() },
  })
  return valueResponse({ workflowId: workflow.id, positions: places })
}
