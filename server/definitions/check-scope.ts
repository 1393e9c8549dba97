import type { Actor } from '../auth/actor.ts'
import { authorize } from '../auth/authorize.ts'
import { refuse } from '../refusal.ts'

export type Scope = 'private' | 'public'

/** Their scope comes in the query and is refused in other words. */
const definitions: ReadonlySet<string> = new Set(['workflows', 'workbooks', 'actions'])

/** `scope` as it was asked for; to publish needs a right of its own. @throws Refusal */
export const checkScope = (actor: Actor, resource: string, text: string | null): Scope => {
  const scope = text || 'private'
  if (scope !== 'private' && scope !== 'public')
    throw refuse(definitions.has(resource) ? 'bad-definition-scope' : 'bad-scope', { value: scope })
  if (scope === 'public') authorize(actor, `${resource}:publicize`)
  return scope
}
