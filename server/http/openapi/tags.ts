import type { Route } from '../route.ts'

/** What of /api is about who uses the service; the rest of it is what the console's pages ask for. */
const accounts: ReadonlySet<string> = new Set(['session', 'oidc', 'setup', 'users', 'projects', 'tokens', 'audit'])

/** Mistral's resources by their names; what is for nobody in particular is of the service. */
export const tagOf = ({ path }: Pick<Route, 'path'>): string => {
  const [first, noun] = path.split('/').filter((part) => part !== '')
  if (noun === undefined) return 'service'
  if (first === 'v2') return noun
  return accounts.has(noun) ? 'accounts' : 'console'
}
