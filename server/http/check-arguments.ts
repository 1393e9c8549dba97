import { refuse } from '../refusal.ts'

/** The query, when it has no other arguments than these. @throws Refusal 400 */
export const checkArguments = (url: URL, known: readonly string[]): URLSearchParams => {
  for (const name of url.searchParams.keys()) {
    if (!known.includes(name)) throw refuse('unknown-argument', { name })
  }
  return url.searchParams
}
