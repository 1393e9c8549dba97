import { deleteDraft, listNewDrafts, readDraft, writeDraft } from '../../drafts/drafts.ts'
import { isId } from '../../ids.ts'
import { refuse } from '../../refusal.ts'
import { readObject, requiredText, textField } from '../body.ts'
import { noContent } from '../respond.ts'
import type { Context, Handler } from '../route.ts'
import { valueResponse } from './value-response.ts'

const keyOf = ({ actor, params }: Context) => ({
  projectId: actor.projectId,
  userId: actor.userId,
  subject: params.subject ?? '',
})

/** GET /api/drafts/{subject}: null when there is none, which is the ordinary case and no error. */
export const getDraft: Handler = async (_request, context) => valueResponse(await readDraft(keyOf(context)))

/** GET /api/drafts: one's unfinished new workflows, newest first. */
export const getDrafts: Handler = async (_request, { actor }) =>
  valueResponse({ drafts: await listNewDrafts({ projectId: actor.projectId, userId: actor.userId }) })

/** `2026-11-27T15:00:00.000Z`, as the answers have it. */
const isTime = (text: string): boolean => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text

/**
 * PUT /api/drafts/{subject} {text, baseId, seen}: what a person typed and did not publish. With `seen`, the `updatedAt` of
 * the draft it was made from (null: none), 409 when another is there.
 */
export const putDraft: Handler = async (request, context) => {
  const body = await readObject(request, 'draft', ['text', 'baseId', 'seen'])
  const baseId = textField(body, 'baseId')
  if (baseId !== null && !isId(baseId)) throw refuse('bad-uuid', { field: 'baseId', value: baseId })
  const seen = body.seen === undefined ? undefined : textField(body, 'seen')
  if (typeof seen === 'string' && !isTime(seen)) {
    throw refuse('bad-field', { field: 'seen', value: seen.slice(0, 40), message: 'Expected the updatedAt of a draft' })
  }
  return valueResponse(await writeDraft(keyOf(context), { text: requiredText(body, 'text'), baseId, seen }))
}

/** DELETE /api/drafts/{subject} */
export const removeDraft: Handler = async (_request, context) => {
  await deleteDraft(keyOf(context))
  return noContent()
}
