import { refuse } from '../refusal.ts'
import { type Actor, defaultProject } from './actor.ts'

/** What nobody may do while nobody is known: these are for administrators. */
const adminOnly = /^(code_sources|dynamic_actions|maintenance):|:(publicize|list:all_projects)$/

/**
 * The only place that decides whether somebody may do something. `policy` is Mistral's name for it, `executions:create`.
 *
 * With AUTH_MODE=none (the server is bound to loopback, see refuseOpenServer) everybody is the default project and
 * nobody an administrator.
 *
 * @throws Refusal 403
 */
export const authorize = (actor: Actor, policy: string): void => {
  if (adminOnly.test(policy) && !actor.roles.includes('admin')) throw refuse('forbidden')
}

/** Who sent this request. */
export const readActor = (_request: Request): Actor => nobody

const nobody: Actor = { projectId: defaultProject, userId: '', roles: [] }
