import { z } from 'zod'
import { defaultProject } from '../actor.ts'
import type { Vouched } from '../vouched.ts'

const names = z.array(z.string()).catch([])
const withRoles = z.object({ roles: names }).catch({ roles: [] })

/** Claims as Keycloak gives them; other providers lack some, and what has another shape counts as absent. */
const known = z.object({
  sub: z.string().min(1),
  exp: z.number(),
  preferred_username: z.string().optional().catch(undefined),
  name: z.string().optional().catch(undefined),
  email: z.string().optional().catch(undefined),
  roles: names.optional(),
  realm_access: withRoles.optional(),
  resource_access: z.record(z.string(), withRoles).optional().catch(undefined),
})

/**
 * Whom the claims of a verified token name. The realm is the project, as in Mistral (`…/realms/<project>`); a provider
 * without realms has the default project. Roles are the realm's, the client's and the plain claim `roles`; a token
 * without any may do nothing. Null when subject or end are missing.
 */
export const readClaims = (claims: unknown, issuer: URL, clientId: string): Vouched | null => {
  const read = known.safeParse(claims)
  if (!read.success) return null
  const { sub, exp, preferred_username, name, email, roles = [], realm_access, resource_access } = read.data
  const realm = /\/realms\/([^/]+)/.exec(issuer.pathname)?.[1]
  const project = realm === undefined ? defaultProject : decodeURIComponent(realm)
  const client = Object.hasOwn(resource_access ?? {}, clientId) ? resource_access?.[clientId]?.roles : undefined
  return {
    userId: sub,
    userName: preferred_username ?? name ?? email ?? sub,
    projectId: project,
    projectName: project,
    roles: [...new Set([...(realm_access?.roles ?? []), ...(client ?? []), ...roles])],
    expiresAt: exp * 1000,
  }
}
