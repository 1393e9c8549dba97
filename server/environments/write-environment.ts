import { stringifyJson } from '../../engine/data/json.ts'
import { newMap, type ValueMap } from '../../engine/data/values.ts'
import { newId } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { refuseDuplicate } from '../store/duplicate.ts'
import { prisma } from '../store/prisma.ts'

export interface EnvironmentFields {
  readonly projectId: string
  /** Null: it has none, which any number may; an empty one is a name like others. */
  readonly name: string | null
  readonly description?: string | null
  readonly variables?: ValueMap | null
  readonly scope?: 'private' | 'public'
}

/** Stores an environment; gives its id. @throws Refusal 409 */
export const createEnvironment = async (fields: EnvironmentFields): Promise<string> => {
  const id = newId()
  const { projectId, name, description = null, variables, scope = 'private' } = fields
  await prisma()
    .environment.create({
      data: { id, projectId, name, description, scope, variables: stringifyJson(variables ?? newMap()) },
    })
    .catch((error: unknown) =>
      refuseDuplicate(error, {
        class: 'Environment',
        columns: "['name', 'project_id']",
        name: name ?? '',
        last: 'None',
      }),
    )
  return id
}

/** Replaces the given fields as a whole; gives the id. @throws Refusal 404 */
export const updateEnvironment = async (fields: EnvironmentFields): Promise<string> => {
  const { projectId, description, variables, scope } = fields
  const name = fields.name ?? ''
  const found = await prisma().environment.findUnique({ where: { projectId_name: { projectId, name } } })
  if (found === null) throw refuse('environment-not-found', { id: name })
  await prisma().environment.update({
    where: { id: found.id },
    data: {
      ...(description == null ? {} : { description }),
      ...(variables == null ? {} : { variables: stringifyJson(variables) }),
      ...(scope === undefined ? {} : { scope }),
      updatedAt: new Date(),
    },
  })
  return found.id
}

/** Deletes an environment of the project. @throws Refusal 404 */
export const deleteEnvironment = async (projectId: string, name: string): Promise<void> => {
  const { count } = await prisma().environment.deleteMany({ where: { projectId, name } })
  if (count === 0) throw refuse('environment-not-found', { id: name })
}
