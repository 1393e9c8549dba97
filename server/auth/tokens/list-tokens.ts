import { prisma } from '../../store/prisma.ts'
import { forgetTokens } from './find-token.ts'

export interface ShownToken {
  readonly id: string
  readonly name: string
  readonly projectId: string
  readonly scopes: readonly string[]
  readonly createdAt: string
  readonly expiresAt: string
  readonly lastUsedAt: string | null
}

/** A user's tokens, newest first; the tokens themselves are not kept. */
export const listTokens = async (userId: string): Promise<readonly ShownToken[]> => {
  const rows = await prisma().apiToken.findMany({ where: { userId }, orderBy: { createdAt: 'desc' } })
  return rows.map(({ id, name, projectId, scopes, createdAt, expiresAt, lastUsedAt }) => ({
    id,
    name,
    projectId,
    scopes,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }))
}

/** Takes one of a user's tokens out of use; false when there is none. */
export const revokeToken = async (userId: string, id: string): Promise<boolean> => {
  const { count } = await prisma().apiToken.deleteMany({ where: { id, userId } })
  forgetTokens()
  return count > 0
}
