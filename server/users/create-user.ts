import { hashPassword } from '../auth/local/password.ts'
import { newId } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { refuseDuplicate } from '../store/duplicate.ts'
import { prisma } from '../store/prisma.ts'
import type { MembershipFields } from './user-fields.ts'

export interface NewUser {
  readonly name: string
  readonly password: string
  readonly memberships: readonly MembershipFields[]
}

/** Makes a user; gives the id. @throws Refusal 409 for a taken name, 404 for a project that does not exist */
export const createUser = async ({ name, password, memberships }: NewUser): Promise<string> => {
  await checkProjects(memberships)
  const id = newId()
  const passwordHash = await hashPassword(password)
  await prisma()
    .user.create({ data: { id, name, passwordHash, memberships: { create: [...memberships] } } })
    .catch((error: unknown) => refuseDuplicate(error, { class: 'User', columns: "['name']", name, last: '' }))
  return id
}

/** @throws Refusal 404 naming the first project that does not exist */
export const checkProjects = async (memberships: readonly MembershipFields[]): Promise<void> => {
  const known = await prisma().project.findMany({ where: { id: { in: memberships.map((one) => one.projectId) } } })
  const missing = memberships.find(({ projectId }) => !known.some(({ id }) => id === projectId))
  if (missing !== undefined) throw refuse('project-not-found', { id: missing.projectId })
}
