import type { Role } from '../../engine/contract/accounts.ts'

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
