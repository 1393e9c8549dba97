import { getWorkflow } from '../../console/get-workflow.ts'
import { isId } from '../../ids.ts'
import { refuse } from '../../refusal.ts'
import { publishWorkflow } from '../../revisions/publish-workflow.ts'
import { readObject, requiredText, textField } from '../body.ts'
import type { Handler } from '../route.ts'
import { valueResponse } from './value-response.ts'

/** The longest word on a revision, in characters. */
export const longestMessage = 1000

/** PUT /api/workflows/{id or name} {text, baseId, message}: its next revision; 409 when `baseId` is not the newest. */
export const putConsoleWorkflow: Handler = async (request, { actor, params, url }) => {
  const body = await readObject(request, 'workflow', ['text', 'baseId', 'message'])
  const baseId = textField(body, 'baseId')
  if (baseId !== null && !isId(baseId)) throw refuse('bad-uuid', { field: 'baseId', value: baseId })
  const identifier = params.id ?? ''
  const namespace = url.searchParams.get('namespace') ?? ''
  const { id } = await getWorkflow(actor.projectId, identifier, namespace)
  await publishWorkflow({
    projectId: actor.projectId,
    identifier: id,
    namespace,
    text: requiredText(body, 'text'),
    baseId,
    author: actor.userName,
    message: (textField(body, 'message') ?? '').trim().slice(0, longestMessage),
  })
  return valueResponse(await getWorkflow(actor.projectId, id, namespace))
}
