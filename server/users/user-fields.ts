import { isMap, type Value } from '../../engine/data/values.ts'
import { refuse } from '../refusal.ts'

/** Roles a local user can have in a project; see server/auth/policies.ts for what each may do. */
export const roles = ['admin', 'member', 'reader'] as const
export type Role = (typeof roles)[number]

export interface MembershipFields {
  readonly projectId: string
  readonly role: Role
}

/** A user as others see it; never with the password's hash. */
export interface ShownUser {
  readonly id: string
  readonly name: string
  readonly disabled: boolean
  readonly memberships: readonly MembershipFields[]
  readonly createdAt: string
}

/** `[{project, role}, …]` of a request. @throws Refusal 400 naming the member that is wrong */
export const readMemberships = (value: Value | undefined): readonly MembershipFields[] => {
  const wrong = (place: string, expected: string) =>
    refuse('bad-field', { field: `memberships${place}`, value: 'given', message: `Expected ${expected}` })
  if (!Array.isArray(value)) throw wrong('', 'a list of {project, role}')
  const seen = new Set<string>()
  return value.map((one, index) => {
    const { project, role } = isMap(one) ? one : { project: null, role: null }
    if (typeof project !== 'string' || project === '') throw wrong(`[${index}].project`, 'the name of a project')
    const known = roles.find((name) => name === role)
    if (known === undefined) throw wrong(`[${index}].role`, roles.join(', '))
    if (seen.has(project)) throw wrong(`[${index}].project`, 'each project once')
    seen.add(project)
    return { projectId: project, role: known }
  })
}
