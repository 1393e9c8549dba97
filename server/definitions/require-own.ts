import { refuse } from '../refusal.ts'

/**
 * What others publish or share is seen but not changed.
 *
 * @throws Refusal 403
 */
export const requireOwn = (
  projectId: string,
  row: { readonly id: string; readonly projectId: string },
  what: string,
) => {
  if (row.projectId === projectId) return
  throw refuse('not-allowed', { message: `Can not access ${what} resource of other projects, ID: ${row.id}` })
}
