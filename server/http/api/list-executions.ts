import { listExecutions } from '../../console/list-executions.ts'
import { one } from '../contract/answers.ts'
import { operation } from '../contract/operation.ts'
import { textParameter } from '../contract/parameters.ts'
import { readRevisionNumber } from './revision-number.ts'
import { executionPage } from './schemas/executions.ts'
import { valueResponse } from './value-response.ts'

const most = 200

/** GET /api/executions */
export const getConsoleExecutions = operation(
  {
    summary: 'Executions, newest first, with counts by state',
    query: {
      state: textParameter('Only those in this state; several with commas.'),
      workflow: textParameter('Name or id of the workflow.'),
      revision: textParameter('Number of a revision of the workflow: what ran it, sub-workflows too.'),
      q: textParameter("Part of the workflow's name, of the description or of the id."),
      marker: textParameter('Id of the last one of the page before.'),
      limit: textParameter(`How many; 50 unless given, at most ${most}.`),
      all: textParameter('`true`: sub-workflows too.'),
    },
    answers: { 200: one(executionPage) },
  },
  async (_request, { actor, query }) => {
    const limit = Math.trunc(Number(query.limit ?? 50))
    return valueResponse(
      await listExecutions(actor.projectId, {
        states: (query.state ?? '').split(',').filter((state) => state !== ''),
        workflow: query.workflow,
        revision: readRevisionNumber('revision', query.revision),
        q: query.q,
        marker: query.marker,
        limit: Number.isNaN(limit) ? 50 : Math.min(Math.max(limit, 1), most),
        all: query.all === 'true',
      }),
    )
  },
)
