import { pastContextJson } from '../../console/past-context.ts'
import type { Handler } from '../route.ts'

/** GET /api/executions/{id}/context?task&after: what expressions at a task of that run see; `after` may be repeated. */
export const getPastContext: Handler = async (_request, { actor, params, url }) => {
  const json = await pastContextJson(actor.projectId, {
    executionId: params.id ?? '',
    task: url.searchParams.get('task') || null,
    after: url.searchParams.getAll('after'),
  })
  return new Response(json, { headers: { 'content-type': 'application/json' } })
}
