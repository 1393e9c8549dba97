import { z } from 'zod'
import { type Draft, deleteDraft, listNewDrafts, readDraft, writeDraft } from '../../drafts/drafts.ts'
import { isId } from '../../ids.ts'
import { refuse } from '../../refusal.ts'
import { nothing, one } from '../contract/answers.ts'
import { jsonBody } from '../contract/bodies.ts'
import { text } from '../contract/members.ts'
import { operation } from '../contract/operation.ts'
import { id, isoTime } from '../contract/values.ts'
import { noContent } from '../respond.ts'
import type { Context } from '../route.ts'
import { valueResponse } from './value-response.ts'

const draft = z
  .strictObject({ subject: z.string(), text: z.string(), baseId: id.nullable(), updatedAt: isoTime })
  .meta({ id: 'Draft' }) satisfies z.ZodType<Draft>

const newDraft = z
  .strictObject({
    text: z.string(),
    baseId: text('Id of the revision that it began from.'),
    seen: z.iso
      .datetime({ precision: 3, error: 'Expected the updatedAt of a draft' })
      .nullish()
      .meta({ description: '`updatedAt` of the draft that it was made from, null: of none. Another by now: 409.' }),
  })
  .meta({ id: 'NewDraft' })

const keyOf = ({ actor, params }: Context) => ({
  projectId: actor.projectId,
  userId: actor.userId,
  subject: params.subject ?? '',
})

/** GET /api/drafts/{subject}: null when there is none, which is the ordinary case and no error. */
export const getDraft = operation(
  { summary: "One's draft of a text, or null", answers: { 200: one(draft.nullable()) } },
  async (_request, context) => valueResponse(await readDraft(keyOf(context))),
)

/** GET /api/drafts: one's unfinished new workflows, newest first. */
export const getDrafts = operation(
  {
    summary: "One's drafts of workflows that are not stored yet",
    answers: { 200: one(z.strictObject({ drafts: z.array(draft) })) },
  },
  async (_request, { actor: { projectId, userId } }) =>
    valueResponse({ drafts: await listNewDrafts({ projectId, userId }) }),
)

/** PUT /api/drafts/{subject}: what a person typed and did not publish. */
export const putDraft = operation(
  { summary: 'Keep a draft of a text', body: jsonBody('draft', newDraft), answers: { 200: one(draft) } },
  async (_request, context) => {
    const { text, baseId, seen } = context.body
    if (baseId !== null && !isId(baseId)) throw refuse('bad-uuid', { field: 'baseId', value: baseId })
    return valueResponse(await writeDraft(keyOf(context), { text, baseId, seen }))
  },
)

/** DELETE /api/drafts/{subject} */
export const removeDraft = operation(
  { summary: 'Forget a draft', answers: { 204: nothing } },
  async (_request, context) => {
    await deleteDraft(keyOf(context))
    return noContent()
  },
)
