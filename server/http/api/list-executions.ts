import { listExecutions } from '../../console/list-executions.ts'
import { checkArguments } from '../check-arguments.ts'
import type { Handler } from '../route.ts'
import { valueResponse } from './value-response.ts'

const most = 200

/** GET /api/executions?state&workflow&q&marker&limit&all; `state` may name several with commas. */
export const getConsoleExecutions: Handler = async (_request, { actor, url }) => {
  const query = checkArguments(url, ['state', 'workflow', 'q', 'marker', 'limit', 'all'])
  const limit = Math.trunc(Number(query.get('limit') || 50))
  return valueResponse(
    await listExecutions(actor.projectId, {
      states: (query.get('state') ?? '').split(',').filter((state) => state !== ''),
      workflow: query.get('workflow') || null,
      q: query.get('q') || null,
      marker: query.get('marker') || null,
      limit: Number.isNaN(limit) ? 50 : Math.min(Math.max(limit, 1), most),
      all: query.get('all') === 'true',
    }),
  )
}
