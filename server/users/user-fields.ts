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
