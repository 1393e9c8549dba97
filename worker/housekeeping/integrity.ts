/*
 * Looks for what should never be: something RUNNING that nothing will ever move on. By construction there is none, for
 * each step is one write; this is for what construction cannot see: rows changed by hand, a restored backup, a fault of
 * ours. What is found is said, and repaired as far as the rows tell how:
 *
 * - an execution whose owner is unknown, or that has no owner and nothing to wait for (no timer, message, sub-workflow,
 *   job or outside result): a worker takes it and goes on from its rows, as after a death;
 * - an action for executors that is RUNNING without a job: it ends in ERROR, for nobody will report it;
 * - an action outside of workflows whose process is gone: it ends in ERROR with Mistral's `Heartbeat wasn't received.`
 */
import { channels } from '../../engine/workflow/messages.ts'
import { endForsakenActions, failJoblessActions, wakeForsaken } from '../../server/store/sql/repair.ts'
import type { Resources } from '../resources.ts'

/** `delay` in seconds: what changed since is left alone. */
export const checkIntegrity = async (
  resources: Pick<Resources, 'log' | 'side' | 'notices'>,
  delay: number,
): Promise<void> => {
  const { log, side } = resources
  const woken = await wakeForsaken(side, delay)
  for (const { id, why } of woken) log.warn({ execution: id, why }, 'an execution was left alone; a worker takes it')
  const jobless = await failJoblessActions(side, delay)
  for (const id of jobless) log.warn({ execution: id }, 'an action for executors had no job; it ends in ERROR')
  const ended = await endForsakenActions(side, delay)
  for (const id of ended)
    log.warn({ action: id }, 'an action outside of workflows had lost its process; it ends in ERROR')
  if (woken.length + jobless.length > 0) resources.notices.tell(channels.wake, ['', ...jobless])
}
