import type { Role } from '../../engine/contract/accounts.ts'
import { prisma } from '../store/prisma.ts'
import type { ShownUser } from './user-fields.ts'

/** All users by name, or the one with that id. */
export const listUsers = async (id?: string): Promise<readonly ShownUser[]> => {
  const rows = await prisma().user.findMany({
    ...(id === undefined ? {} : { where: { id } }),
    orderBy: { name: 'asc' },
    include: { memberships: { orderBy: { projectId: 'asc' } } },
  })
  return rows.map(({ id, name, disabled, memberships, createdAt }) => ({
    id,
    name,
    disabled,
    memberships: memberships.map(({ projectId, role }) => ({ projectId, role: role as Role })),
    createdAt: createdAt.toISOString(),
  }))
}
