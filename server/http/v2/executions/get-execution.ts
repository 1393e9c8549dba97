import { isId } from '../../../ids.ts'
import { refuse } from '../../../refusal.ts'
import { checkArguments } from '../../check-arguments.ts'
import { json } from '../../respond.ts'
import type { Handler } from '../../route.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { executions } from '../resources/executions.ts'

/** GET /executions/{id} */
export const getExecution: Handler = async (_request, { actor, url, params }) => {
  const id = params.id ?? ''
  const fields = checkArguments(url, ['fields']).get('fields')
  const execution = isId(id) ? await fetchOne(executions, id, actor.projectId, fields) : null
  if (execution === null) throw refuse('execution-not-found', { id })
  return json(200, execution)
}
