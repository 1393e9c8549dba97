import { listAudit } from '../../audit/list-audit.ts'
import { isId } from '../../ids.ts'
import { refuse } from '../../refusal.ts'
import { checkArguments } from '../check-arguments.ts'
import type { Handler } from '../route.ts'
import { maxLimit } from '../v2/lists/parse-query.ts'
import { valueResponse } from './value-response.ts'

/** GET /api/audit?limit&marker&user&policy: changes in the project, newest first. */
export const getAudit: Handler = async (_request, { actor, url }) => {
  const query = checkArguments(url, ['limit', 'marker', 'user', 'policy'])
  const limit = Number(query.get('limit') || 100)
  if (!Number.isInteger(limit) || limit < 1) throw refuse('bad-limit')
  const marker = query.get('marker') || null
  if (marker !== null && !isId(marker)) throw refuse('bad-uuid', { field: 'marker', value: marker })
  const entries = await listAudit({
    projectId: actor.projectId,
    marker,
    limit: Math.min(limit, maxLimit),
    user: query.get('user') || null,
    policy: query.get('policy') || null,
  })
  return valueResponse({ entries })
}
