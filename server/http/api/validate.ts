import { validateText } from '../../definitions/validate-text.ts'
import { one } from '../contract/answers.ts'
import { operation } from '../contract/operation.ts'
import { workflowsBody } from '../v2/schemas/definitions.ts'
import { checkedText } from './schemas/definitions.ts'
import { valueResponse } from './value-response.ts'

/**
 * POST /api/validate with a definition of any kind: `{kind, problems}`, errors and warnings with quick fixes. The calls
 * of /v2 answer as Mistral does, with the first error only.
 */
export const postValidate = operation(
  { summary: 'All problems of a definition', body: workflowsBody, answers: { 200: one(checkedText) } },
  async (_request, { actor, body }) => valueResponse(await validateText(actor.projectId, body)),
)
