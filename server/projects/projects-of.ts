import type { Actor } from '../auth/actor.ts'
import { isId } from '../ids.ts'
import { prisma } from '../store/prisma.ts'

/** The projects a user may work in, with the role in each; of an actor that the cloud vouches for, only the present one. */
export const projectsOf = async (actor: Actor): Promise<{ id: string; role: string }[]> => {
  const present = [{ id: actor.projectId, role: actor.roles[0] ?? 'reader' }]
  if (!isId(actor.userId)) return present
  const memberships = await prisma().membership.findMany({
    where: { userId: actor.userId },
    orderBy: { projectId: 'asc' },
  })
  return memberships.length === 0 ? present : memberships.map(({ projectId, role }) => ({ id: projectId, role }))
}
