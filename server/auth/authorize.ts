import { refuse } from '../refusal.ts'
import type { Actor } from './actor.ts'
import { policyOf, type Rule } from './policies.ts'

/**
 * The only place that decides whether somebody may do something. `policy` is Mistral's name for it, `executions:create`.
 * Whose row it is, is not asked here: rows of other projects are not found.
 *
 * @throws Refusal 401 for a stranger, else 403
 */
export const authorize = (actor: Actor, policy: string): void => {
  if (mayDo(actor, policy)) return
  throw refuse(actor.projectId === '' ? 'unauthorized' : 'forbidden')
}

/** The same as an answer, for pages that offer only what is allowed. */
export const mayDo = (actor: Actor, policy: string): boolean => {
  const known = policyOf(policy)
  if (known === undefined) return false
  if (known.rule === 'public') return true
  const { projectId, roles, scopes } = actor
  if (known.rule === 'operator' && actor.via === 'nothing' && projectId !== '') return true
  return projectId !== '' && satisfies(roles, known.rule) && (scopes === null || scopes.includes(known.scope))
}

/** A role that is not ours (a cloud has its own) counts as `member`, as in Mistral; `reader` alone only reads. */
const satisfies = (roles: readonly string[], rule: Exclude<Rule, 'public'>): boolean => {
  if (roles.includes('admin')) return true
  if (rule === 'admin' || rule === 'operator') return false
  return rule === 'reader' ? roles.length > 0 : roles.some((role) => role !== 'reader')
}
