import type { Scope } from '../definitions/check-scope.ts'
import { newId } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { refuseDuplicate } from '../store/duplicate.ts'
import { prisma } from '../store/prisma.ts'

export interface CodeSourceFields {
  readonly projectId: string
  readonly content: string
  readonly scope: Scope
}

interface NewCodeSource extends CodeSourceFields {
  readonly name: string
  readonly namespace: string
}

/** Stores a code source; gives its id. @throws Refusal 409 */
export const createCodeSource = async (fields: NewCodeSource): Promise<string> => {
  const id = newId()
  await prisma()
    .codeSource.create({ data: { ...fields, id } })
    .catch((error: unknown) =>
      refuseDuplicate(error, {
        class: 'CodeSource',
        columns: "['name', 'namespace', 'project_id']",
        name: `${fields.name}, ${fields.namespace}`,
        last: 'None',
      }),
    )
  return id
}

/** Replaces the text of one of the project's own and raises its version. @throws Refusal 404 */
export const updateCodeSource = async (id: string, { projectId, content, scope }: CodeSourceFields): Promise<void> => {
  const { count } = await prisma().codeSource.updateMany({
    where: { id, projectId },
    data: { content, scope, version: { increment: 1 }, updatedAt: new Date() },
  })
  if (count === 0) throw refuse('code-source-not-found', { id, namespace: '' })
}

/** Deletes one of the project's own that no dynamic action needs. @throws Refusal 400, 404 */
export const deleteCodeSource = async (projectId: string, id: string): Promise<void> => {
  const found = await prisma().codeSource.findFirst({
    where: { id, projectId },
    select: { name: true, namespace: true, dynamicActions: { select: { name: true } } },
  })
  if (found === null) throw refuse('code-source-not-found', { id, namespace: '' })
  if (found.dynamicActions.length > 0) {
    const actions = found.dynamicActions.map(({ name }) => name).join(', ')
    throw refuse('has-dynamic-actions', { id: found.name, namespace: found.namespace, actions })
  }
  await prisma().codeSource.deleteMany({ where: { id, projectId } })
}
