import type { ValueMap } from '../../../../engine/data/values.ts'
import { checkScope } from '../../../definitions/check-scope.ts'
import { refuse } from '../../../refusal.ts'
import { createCronTrigger } from '../../../triggers/create-cron-trigger.ts'
import { jsonField, kindOf, readObject, textField } from '../../body.ts'
import { checkArguments } from '../../check-arguments.ts'
import { json } from '../../respond.ts'
import type { Handler } from '../../route.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { cronTriggers } from '../resources/cron-triggers.ts'

const members = cronTriggers.columns.map(({ name }) => name)

/** POST /cron_triggers */
export const postCronTrigger: Handler = async (request, { actor, url }) => {
  checkArguments(url, [])
  const body = await readObject(request, 'cron_trigger', members)
  const name = textField(body, 'name')
  if (!name) throw refuse('bad-field', { field: 'name', value: '', message: 'Mandatory field missing.' })
  const id = await createCronTrigger({
    projectId: actor.projectId,
    name,
    workflow: textField(body, 'workflow_id') ?? textField(body, 'workflow_name'),
    input: jsonField(body, 'workflow_input', 'cron_trigger'),
    params: jsonField(body, 'workflow_params', 'cron_trigger'),
    pattern: textField(body, 'pattern'),
    firstExecutionTime: textField(body, 'first_execution_time'),
    remainingExecutions: count(body),
    scope: checkScope(actor, 'cron_triggers', textField(body, 'scope')),
  })
  const { updated_at: _, ...made } = (await fetchOne(cronTriggers, id, actor.projectId)) ?? {}
  return json(201, made)
}

const count = (body: ValueMap): number | null => {
  const value = body.remaining_executions
  if (value === undefined || value === null) return null
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value
  if (typeof number === 'number' && Number.isInteger(number) && number >= 1 && number <= 2_147_483_647) return number
  throw refuse('bad-field', {
    field: 'remaining_executions',
    value: typeof value === 'number' ? value : kindOf(value),
    message: 'Value should be greater or equal to 1',
  })
}
