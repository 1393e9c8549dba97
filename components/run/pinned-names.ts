import { pinnedParam } from '../../engine/workflow/pinned-results.ts'

/** The tasks whose results were given to a run, by its params. */
export function pinnedNames(params: unknown): readonly string[] {
  if (typeof params !== 'object' || params === null) return []
  const pinned = (params as Readonly<Record<string, unknown>>)[pinnedParam]
  return typeof pinned === 'object' && pinned !== null ? Object.keys(pinned) : []
}
