import { isId } from '../../../ids.ts'
import { refuse } from '../../../refusal.ts'
import { selection } from '../../contract/answers.ts'
import { operation } from '../../contract/operation.ts'
import { fields } from '../../contract/parameters.ts'
import { json } from '../../respond.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { executions } from '../resources/executions.ts'
import { execution } from '../schemas/executions.ts'

/** GET /executions/{id} */
export const getExecution = operation(
  { summary: 'An execution', query: { fields }, answers: { 200: selection(execution) } },
  async (_request, { actor, params, query }) => {
    const id = params.id ?? ''
    const found = isId(id) ? await fetchOne(executions, id, actor.projectId, query.fields) : null
    if (found === null) throw refuse('execution-not-found', { id })
    return json(200, found)
  },
)
