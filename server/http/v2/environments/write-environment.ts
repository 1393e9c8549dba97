import type { z } from 'zod'
import type { Actor } from '../../../auth/actor.ts'
import { checkScope } from '../../../definitions/check-scope.ts'
import { createEnvironment, updateEnvironment } from '../../../environments/write-environment.ts'
import { refuse } from '../../../refusal.ts'
import { one } from '../../contract/answers.ts'
import { jsonBody } from '../../contract/bodies.ts'
import { operation } from '../../contract/operation.ts'
import { json } from '../../respond.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { environments } from '../resources/environments.ts'
import { environment, environmentFields, newEnvironment } from '../schemas/environments.ts'

const body = jsonBody('env', environmentFields)

const fieldsOf = (actor: Actor, { name, description, variables, scope }: z.output<typeof environmentFields>) => ({
  projectId: actor.projectId,
  name,
  description,
  variables,
  ...(scope === null ? {} : { scope: checkScope(actor, 'environments', scope) }),
})

/** POST /environments */
export const postEnvironment = operation(
  { summary: 'Make an environment', body, answers: { 201: one(newEnvironment) } },
  async (_request, { actor, body }) => {
    const fields = fieldsOf(actor, body)
    const id = await createEnvironment(fields)
    const { updated_at: _, ...made } = (await fetchOne(environments, id, actor.projectId)) ?? {}
    // What was not given is not answered, as in Mistral, which takes an environment without a name, too.
    if (fields.name === null) delete made.name
    if (fields.description === null) delete made.description
    if (fields.variables === null) delete made.variables
    return json(201, made)
  },
)

/** PUT /environments: the name is in the body. */
export const putEnvironment = operation(
  { summary: 'Change the environment of that name', body, answers: { 200: one(environment) } },
  async (_request, { actor, body }) => {
    const fields = fieldsOf(actor, body)
    if (!fields.name) throw refuse('no-environment-name')
    return json(200, await fetchOne(environments, await updateEnvironment(fields), actor.projectId))
  },
)
