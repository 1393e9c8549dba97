import { err, ok, type Result } from '../../../engine/result.ts'
import { prisma } from '../../store/prisma.ts'
import { openSession } from '../session/open-session.ts'
import { isPassword } from './password.ts'

export interface Credentials {
  readonly name: string
  readonly password: string
  /** The project to work in; null: the first one the user has. */
  readonly project: string | null
}

/**
 * Opens a session; gives the secret for the cookie. Why it failed is not told apart: a wrong name, a wrong password, a
 * locked user and a project without membership look the same and take the same time.
 */
export const signIn = async ({ name, password, project }: Credentials): Promise<Result<string, 'wrong'>> => {
  const user = await prisma().user.findUnique({
    where: { name },
    include: { memberships: { orderBy: { projectId: 'asc' } } },
  })
  const right = await isPassword(password, user?.passwordHash ?? null)
  const membership = user?.memberships.find(({ projectId }) => project === null || projectId === project)
  if (!right || user === null || user.disabled || membership === undefined) return err('wrong')
  return ok(
    await openSession({
      mode: 'local',
      userId: user.id,
      userName: user.name,
      projectId: membership.projectId,
      projectName: membership.projectId,
      roles: [],
      cloudToken: null,
      notAfter: null,
    }),
  )
}
