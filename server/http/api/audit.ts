import { z } from 'zod'
import { listAudit } from '../../audit/list-audit.ts'
import { isId } from '../../ids.ts'
import { refuse } from '../../refusal.ts'
import { one } from '../contract/answers.ts'
import { operation } from '../contract/operation.ts'
import { textParameter } from '../contract/parameters.ts'
import { document, id, isoTime } from '../contract/values.ts'
import { maxLimit } from '../v2/lists/parse-query.ts'
import { valueResponse } from './value-response.ts'

const auditPage = z.strictObject({
  entries: z.array(
    z
      .strictObject({
        id,
        at: isoTime,
        userId: z.string(),
        userName: z.string(),
        via: z.string(),
        address: z.string(),
        requestId: z.string(),
        policy: z.string(),
        resource: z.string(),
        status: z.int().nullable(),
        before: document,
        after: document,
      })
      .meta({ id: 'AuditEntry' }),
  ),
})

/** GET /api/audit: newest first. */
export const getAudit = operation(
  {
    summary: 'Changes in the project, newest first',
    query: {
      limit: textParameter(`How many; 100 unless given, at most ${maxLimit}.`),
      marker: textParameter('Id of the last one of the page before.'),
      user: textParameter('Only what this user changed.'),
      policy: textParameter('Only what asked for this policy.'),
    },
    answers: { 200: one(auditPage) },
  },
  async (_request, { actor, query: { marker, user, policy, ...query } }) => {
    const limit = Number(query.limit ?? 100)
    if (!Number.isInteger(limit) || limit < 1) throw refuse('bad-limit')
    if (marker !== null && !isId(marker)) throw refuse('bad-uuid', { field: 'marker', value: marker })
    const { projectId } = actor
    return valueResponse({
      entries: await listAudit({ projectId, marker, limit: Math.min(limit, maxLimit), user, policy }),
    })
  },
)
