/** Who asks. Every read and write is bound to the project. */
export interface Actor {
  readonly projectId: string
  readonly userId: string
  readonly roles: readonly string[]
}

/** Mistral's project when authentication is off. */
export const defaultProject = '<default-project>'
