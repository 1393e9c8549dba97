import type { Route } from '../http/route.ts'

/**
 * What leaves no row: what changes nothing others see (drafts, positions, checks of a text), signing in, which has limits
 * and sessions of its own, and starts, which are rows themselves and too many.
 */
const unseen = new Set([
  'drafts:update',
  'drafts:delete',
  'layouts:update',
  'session:create',
  'session:update',
  'session:delete',
  'setup:create',
  'executions:create',
])

/** Whether a request to this route is recorded. */
export const isAudited = ({ method, path, policy }: Pick<Route, 'method' | 'path' | 'policy'>): boolean =>
  method !== 'GET' && !path.endsWith('/validate') && !unseen.has(policy)
