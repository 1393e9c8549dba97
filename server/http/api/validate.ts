import { validateText } from '../../definitions/validate-text.ts'
import { readText } from '../body.ts'
import type { Handler } from '../route.ts'
import { valueResponse } from './value-response.ts'

/**
 * POST /api/validate with a definition of any kind: `{kind, problems}`, errors and warnings with quick fixes. The calls
 * of /v2 answer as Mistral does, with the first error only.
 */
export const postValidate: Handler = async (request, { actor }) =>
  valueResponse(await validateText(actor.projectId, await readText(request)))
