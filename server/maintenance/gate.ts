import { refuse } from '../refusal.ts'
import { isInMaintenance, maintenanceStatus } from './maintenance.ts'

/** What has nothing to do with executions: signing in, people, and what somebody is typing. */
const unaffected = new Set(['maintenance', 'session', 'setup', 'users', 'projects', 'api_tokens', 'drafts', 'layouts'])

/**
 * Lets a request that changes something pass, or not, during maintenance: results may be reported until all is paused,
 * and executions may always be cancelled.
 *
 * @throws Refusal 423
 */
export const passMaintenance = async (request: Request, policy: string): Promise<void> => {
  if (request.method === 'GET' || unaffected.has(policy.split(':')[0] ?? '') || !(await isInMaintenance())) return
  if (policy === 'executions:update' && (await asksToCancel(request))) return
  const status = await maintenanceStatus()
  if (status === 'RUNNING' || (status === 'PAUSING' && policy === 'action_executions:update')) return
  throw refuse('maintenance', { status })
}

const asksToCancel = async (request: Request): Promise<boolean> => {
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => null)
  return typeof body === 'object' && body !== null && 'state' in body && body.state === 'CANCELLED'
}
