import type { Scope } from '../definitions/check-scope.ts'
import { newId } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { refuseDuplicate } from '../store/duplicate.ts'
import { prisma } from '../store/prisma.ts'

export interface NewDynamicAction {
  readonly projectId: string
  readonly name: string
  readonly namespace: string
  readonly className: string
  readonly codeSourceId: string
  readonly scope: Scope
}

/** Stores a dynamic action; gives its id. @throws Refusal 409 */
export const createDynamicAction = async (fields: NewDynamicAction): Promise<string> => {
  const id = newId()
  await prisma()
    .dynamicAction.create({ data: { ...fields, id } })
    .catch((error: unknown) =>
      refuseDuplicate(error, {
        class: 'DynamicActionDefinition',
        columns: "['name', 'namespace', 'project_id']",
        name: `${fields.name}, ${fields.namespace}`,
        last: 'None',
      }),
    )
  return id
}

/** Replaces the given fields of one of the project's own. @throws Refusal 404 */
export const updateDynamicAction = async (
  projectId: string,
  id: string,
  fields: Partial<Pick<NewDynamicAction, 'className' | 'codeSourceId' | 'scope'>>,
): Promise<void> => {
  const { count } = await prisma().dynamicAction.updateMany({
    where: { id, projectId },
    data: { ...fields, updatedAt: new Date() },
  })
  if (count === 0) throw refuse('dynamic-action-not-found', { id, namespace: '' })
}

/** Deletes one of the project's own. @throws Refusal 404 */
export const deleteDynamicAction = async (projectId: string, id: string): Promise<void> => {
  const { count } = await prisma().dynamicAction.deleteMany({ where: { id, projectId } })
  if (count === 0) throw refuse('dynamic-action-not-found', { id, namespace: '' })
}
