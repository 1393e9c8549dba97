import { z } from 'zod'
import { isMap } from '../../../engine/data/values.ts'
import { err, ok } from '../../../engine/result.ts'
import { refuse } from '../../refusal.ts'
import { prisma } from '../../store/prisma.ts'
import { findWorkflow } from '../../workflows/find-workflow.ts'
import { kindOf } from '../body.ts'
import { one } from '../contract/answers.ts'
import { jsonBody } from '../contract/bodies.ts'
import type { Wrong } from '../contract/issues.ts'
import { member } from '../contract/members.ts'
import { operation } from '../contract/operation.ts'
import { flag, namespace } from '../contract/parameters.ts'
import { id } from '../contract/values.ts'
import { valueResponse } from './value-response.ts'

/** The most tasks whose places are kept. */
const most = 10_000

const place = z
  .strictObject({ x: z.number(), y: z.number(), pinned: z.literal(true).optional() })
  .meta({ description: 'Upper left corner; a pinned one stays when the graph is tidied.' })
type Places = Readonly<Record<string, z.output<typeof place>>>

const layout = z
  .strictObject({ workflowId: id, positions: z.record(z.string(), place) })
  .meta({ id: 'Layout', description: 'Where tasks stand on the canvas' })

/** Read by hand: a task may be called `__proto__`, which Zod leaves out of records. */
const positions = member(
  { type: 'object', maxProperties: most, additionalProperties: z.toJSONSchema(place) },
  (value) => {
    if (!isMap(value) || Object.keys(value).length > most) {
      const kind = kindOf(value)
      return wrong('', kind, 'Expected an object of positions')
    }
    const places: Places = {}
    for (const [task, given] of Object.entries(value)) {
      const { x, y, pinned } = isMap(given) ? given : { x: null, y: null }
      if (typeof x !== 'number' || typeof y !== 'number') {
        return wrong(`.${task}`, kindOf(given), 'Expected {x, y} with numbers')
      }
      const value = pinned === true ? { x, y, pinned } : { x, y }
      Object.defineProperty(places, task, { value, enumerable: true })
    }
    return ok(places)
  },
)

const wrong = (within: string, value: string, message: string) =>
  err<Wrong>(({ field }) => refuse('bad-field', { field: `${field}${within}`, value, message }))

/** Whose row holds the places that everybody sees who has none of their own. */
const everybody = ''
const query = { namespace, shared: flag('The places that everybody sees who has none of their own.') }

/** GET /api/layouts/{workflowId}: where tasks stand on the canvas: one's own places, else the shared ones. */
export const getLayout = operation(
  { summary: 'Where tasks of a workflow stand on the canvas', query, answers: { 200: one(layout) } },
  async (_request, { actor, params, query: { namespace, shared } }) => {
    const workflow = await findWorkflow(actor.projectId, params.workflowId ?? '', namespace)
    const userIds = shared ? [everybody] : [actor.userId, everybody]
    const rows = await prisma().layout.findMany({ where: { workflowId: workflow.id, userId: { in: userIds } } })
    const row = rows.find(({ userId }) => userId === userIds[0]) ?? rows[0]
    return valueResponse({ workflowId: workflow.id, positions: row?.positions ?? {} })
  },
)

/** PUT /api/layouts/{workflowId} {positions: {task: {x, y}}} replaces them all. */
export const putLayout = operation(
  {
    summary: 'Keep where tasks of a workflow stand on the canvas',
    query,
    body: jsonBody('layout', z.strictObject({ positions }).meta({ id: 'NewLayout' })),
    answers: { 200: one(layout) },
  },
  async (_request, { actor, params, body, query: { namespace, shared } }) => {
    const workflow = await findWorkflow(actor.projectId, params.workflowId ?? '', namespace)
    const userId = shared ? everybody : actor.userId
    const fields = { positions: body.positions, updatedAt: new Date() }
    await prisma().layout.upsert({
      where: { workflowId_userId: { workflowId: workflow.id, userId } },
      create: { workflowId: workflow.id, userId, ...fields },
      update: fields,
    })
    return valueResponse({ workflowId: workflow.id, positions: body.positions })
  },
)
