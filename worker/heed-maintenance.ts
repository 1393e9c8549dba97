import { channels } from '../engine/workflow/messages.ts'
import { newId } from '../server/ids.ts'
import { pauseForMaintenance } from '../server/store/sql/pause-for-maintenance.ts'
import type { Resources } from './resources.ts'

/** Executions paused by one round. */
const pausedAtOnce = 1000

/** Part of each heartbeat: during maintenance whatever runs is paused. */
export const heedMaintenance = async (resources: Resources): Promise<void> => {
  const ids = Array.from({ length: pausedAtOnce }, () => newId())
  resources.notices.tell(channels.wake, await pauseForMaintenance(resources.side, ids))
}
