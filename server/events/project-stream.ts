import { pool } from '../store/pool.ts'
import { coalesce } from './coalesce.ts'
import { eventStream } from './event-stream.ts'
import { hub } from './hub.ts'

const together = 250
/** More than so many changed executions are not named one by one: the client asks for its page anyway. */
const most = 500

/** Ids of executions of the project that changed; the cursor is a time, so that a client finds what it missed. */
export const projectStream = (projectId: string, resumeFrom: number | null, signal: AbortSignal): Response =>
  eventStream(signal, ({ send }) => {
    const ids = new Set<string>()
    let missedSince = resumeFrom
    let lastLook = Date.now()
    const flush = coalesce(async () => {
      const now = Date.now()
      if (missedSince !== null) {
        for (const id of await changedSince(projectId, missedSince)) ids.add(id)
        missedSince = null
      }
      if (ids.size > 0) send('executions', now, JSON.stringify({ ids: [...ids].slice(0, most) }))
      ids.clear()
      lastLook = now
    }, together)
    const stopListening = hub().onEvents((notice) => {
      if (notice === null) missedSince ??= lastLook
      else if (notice.projectId === projectId) ids.add(notice.executionId)
      else return
      flush.trigger()
    })
    if (resumeFrom !== null) flush.trigger()
    return () => {
      stopListening()
      flush.stop()
    }
  })

const changedSince = async (projectId: string, since: number): Promise<readonly string[]> => {
  const { rows } = await pool().query<{ id: string }>(
    `SELECT id FROM workflow_executions WHERE project_id = $1 AND updated_at >= $2 ORDER BY updated_at DESC LIMIT ${most}`,
    [projectId, new Date(since)],
  )
  return rows.map(({ id }) => id)
}
