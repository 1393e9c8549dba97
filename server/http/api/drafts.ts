import { stringifyJson } from '../../../engine/data/json.ts'
import { deleteDraft, readDraft, writeDraft } from '../../drafts/drafts.ts'
import { isId } from '../../ids.ts'
import { refuse } from '../../refusal.ts'
import { readObject, textField } from '../body.ts'
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

/** PUT /api/drafts/{subject} {text, baseId}: what a person typed and did not publish. */
export const putDraft: Handler = async (request, context) => {
  const body = await readObject(request, 'draft', ['text', 'baseId'])
  const baseId = textField(body, 'baseId')
  if (baseId !== null && !isId(baseId)) throw refuse('bad-uuid', { field: 'baseId', value: baseId })
  if (typeof body.text !== 'string') {
    throw refuse('bad-field', {
      field: 'text',
      value: stringifyJson(body.text ?? null).slice(0, 40),
      message: 'Expected a text',
    })
  }
  return valueResponse(await writeDraft(keyOf(context), body.text, baseId))
}

/** DELETE /api/drafts/{subject} */
export const removeDraft: Handler = async (_request, context) => {
  await deleteDraft(keyOf(context))
  return noContent()
}
