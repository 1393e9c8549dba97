import { pastContextJson } from '../../console/past-context.ts'
import { one } from '../contract/answers.ts'
import { operation } from '../contract/operation.ts'
import { repeated, textParameter } from '../contract/parameters.ts'
import { pastContext } from './schemas/executions.ts'

/** GET /api/executions/{id}/context */
export const getPastContext = operation(
  {
    summary: 'What expressions at a task of a run saw',
    query: {
      task: textParameter('Name of the task.'),
      after: repeated('Tasks that lead to it, when it did not run itself.'),
    },
    answers: { 200: one(pastContext) },
  },
  async (_request, { actor, params, query: { task, after } }) => {
    const json = await pastContextJson(actor.projectId, { executionId: params.id ?? '', task, after })
    return new Response(json, { headers: { 'content-type': 'application/json' } })
  },
)
