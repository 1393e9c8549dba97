import { checkScope } from '../../../definitions/check-scope.ts'
import { createEnvironment, updateEnvironment } from '../../../environments/write-environment.ts'
import { refuse } from '../../../refusal.ts'
import { jsonField, readObject, textField } from '../../body.ts'
import { checkArguments } from '../../check-arguments.ts'
import { json } from '../../respond.ts'
import type { Context, Handler } from '../../route.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { environments } from '../resources/environments.ts'

const members = environments.columns.map(({ name }) => name)

const readFields = async (request: Request, { actor, url }: Context) => {
  checkArguments(url, [])
  const body = await readObject(request, 'env', members)
  const scope = textField(body, 'scope')
  return {
    projectId: actor.projectId,
    name: textField(body, 'name'),
    description: textField(body, 'description'),
    variables: jsonField(body, 'variables', 'env'),
    ...(scope === null ? {} : { scope: checkScope(actor, 'environments', scope) }),
  }
}

/** POST /environments */
export const postEnvironment: Handler = async (request, context) => {
  const fields = await readFields(request, context)
  const id = await createEnvironment(fields)
  const { updated_at: _, ...made } = (await fetchOne(environments, id, context.actor.projectId)) ?? {}
  // What was not given is not answered, as in Mistral, which takes an environment without a name, too.
  if (fields.name === null) delete made.name
  if (fields.description === null) delete made.description
  if (fields.variables === null) delete made.variables
  return json(201, made)
}

/** PUT /environments: the name is in the body. */
export const putEnvironment: Handler = async (request, context) => {
  const fields = await readFields(request, context)
  if (!fields.name) throw refuse('no-environment-name')
  return json(200, await fetchOne(environments, await updateEnvironment(fields), context.actor.projectId))
}
