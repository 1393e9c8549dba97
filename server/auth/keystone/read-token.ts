import { z } from 'zod'
import type { Vouched } from '../vouched.ts'

const named = z.object({ id: z.string().min(1), name: z.string() })

/** What of Keystone's answer is used; the rest (catalogue, methods, …) may be whatever it is. */
const answer = z.object({
  token: z.object({
    user: named,
    project: named.optional(),
    roles: z.array(z.object({ name: z.string() })).default([]),
    expires_at: z.string(),
  }),
})

/**
 * Reads the body of Keystone's answers to POST and GET of /auth/tokens. 'unscoped' is a token without a project, which
 * cannot own anything here.
 */
export const readKeystoneToken = (body: unknown): Vouched | 'unscoped' | 'unreadable' => {
  const read = answer.safeParse(body)
  if (!read.success) return 'unreadable'
  const { user, project, roles, expires_at } = read.data.token
  if (project === undefined) return 'unscoped'
  const expiresAt = Date.parse(expires_at)
  if (Number.isNaN(expiresAt)) return 'unreadable'
  return {
    userId: user.id,
    userName: user.name,
    projectId: project.id,
    projectName: project.name,
    roles: roles.map(({ name }) => name),
    expiresAt,
  }
}
