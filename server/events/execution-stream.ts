import { stringifyJson } from '../../engine/data/json.ts'
import type { Value } from '../../engine/data/values.ts'
import { executionSnapshot } from '../console/execution-snapshot.ts'
import { coalesce } from './coalesce.ts'
import { eventStream } from './event-stream.ts'
import { hub } from './hub.ts'
import { readEvents } from './read-events.ts'

/** Changes of this long are sent together; a notice that was lost is made good for after `poll`; milliseconds. */
const together = 200
const poll = 5000

/**
 * One execution, live: a snapshot, then changes from the log after it. With a cursor (the number of the last change
 * that the client has seen) only the changes after that.
 *
 * @throws Refusal 404
 */
export const executionStream = async (
  projectId: string,
  id: string,
  resumeFrom: number | null,
  signal: AbortSignal,
): Promise<Response> => {
  // Known before anything is sent: a refusal must be an answer, not a broken stream.
  const snapshot = await executionSnapshot(projectId, id)
  return eventStream(signal, ({ send }) => {
    let cursor = resumeFrom ?? snapshot.seq
    if (resumeFrom === null) send('snapshot', snapshot.seq, stringifyJson(snapshot as unknown as Value))
    const flush = coalesce(async () => {
      for (;;) {
        const rows = await readEvents(id, cursor)
        for (const { seq, changes, at } of rows) {
          const count = (JSON.parse(changes) as unknown[]).length
          cursor = seq + count - 1
          send(
            'changes',
            cursor,
            `{"executionId":"${id}","seq":${seq},"at":"${at.toISOString()}","changes":${changes}}`,
          )
        }
        if (rows.length < 500) return
      }
    }, together)
    const stopListening = hub().onEvents((notice) => {
      if (notice === null || notice.executionId === id) flush.trigger()
    })
    const timer = setInterval(flush.trigger, poll)
    flush.trigger()
    return () => {
      stopListening()
      clearInterval(timer)
      flush.stop()
    }
  })
}
