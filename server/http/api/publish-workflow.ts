import { z } from 'zod'
import { getWorkflow } from '../../console/get-workflow.ts'
import { isId } from '../../ids.ts'
import { refuse } from '../../refusal.ts'
import { publishWorkflow } from '../../revisions/publish-workflow.ts'
import { one } from '../contract/answers.ts'
import { jsonBody } from '../contract/bodies.ts'
import { text } from '../contract/members.ts'
import { operation } from '../contract/operation.ts'
import { namespace } from '../contract/parameters.ts'
import { workflowText } from './schemas/definitions.ts'
import { revisionMessage } from './schemas/revisions.ts'
import { valueResponse } from './value-response.ts'

const newRevision = z
  .strictObject({
    text: z.string().meta({ description: 'YAML' }),
    baseId: text('Id of the revision that it was made from; another one by now: 409.'),
    message: revisionMessage,
  })
  .meta({ id: 'NewRevision' })

/** PUT /api/workflows/{id or name}: its next revision. */
export const putConsoleWorkflow = operation(
  {
    summary: 'Publish a new text of a workflow',
    query: { namespace },
    body: jsonBody('workflow', newRevision),
    answers: { 200: one(workflowText) },
  },
  async (_request, { actor, params, query: { namespace }, body: { text, baseId, message } }) => {
    if (baseId !== null && !isId(baseId)) throw refuse('bad-uuid', { field: 'baseId', value: baseId })
    const { projectId, userName: author } = actor
    const { id } = await getWorkflow(projectId, params.id ?? '', namespace)
    await publishWorkflow({ projectId, identifier: id, namespace, text, baseId, author, message })
    return valueResponse(await getWorkflow(projectId, id, namespace))
  },
)
