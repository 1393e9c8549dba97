import { pinnedErrorsParam, pinnedParam } from '../../engine/workflow/pinned-results.ts'

/** The tasks whose results, or errors, were given to a run, by its params. */
export function pinnedNames(params: unknown): readonly string[] {
  if (typeof params !== 'object' || params === null) return []
  return [pinnedParam, pinnedErrorsParam].flatMap((param) => {
    const pinned = (params as Readonly<Record<string, unknown>>)[param]
    return typeof pinned === 'object' && pinned !== null ? Object.keys(pinned) : []
  })
}
