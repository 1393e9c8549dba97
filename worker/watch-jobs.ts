import { channels } from '../engine/workflow/messages.ts'
import { newId } from '../server/ids.ts'
import { recoverJobs } from '../server/store/sql/recover-jobs.ts'
import { tellWaitingJobs } from '../server/store/sql/tell-waiting-jobs.ts'
import type { Resources } from './resources.ts'

/** Most executions told in one round that an action waits for an executor. */
const toldAtOnce = 200

/** Part of each heartbeat: jobs of executors that are gone, and of those that nobody takes. */
export const watchJobs = async (resources: Resources): Promise<void> => {
  const { targets, told } = await recoverJobs(resources.side)
  const ids = Array.from({ length: toldAtOnce }, () => newId())
  const waiting = await tellWaitingJobs(resources.side, ids)
  resources.notices.tell(channels.jobs, targets)
  resources.notices.tell(channels.wake, [...told, ...waiting])
}
