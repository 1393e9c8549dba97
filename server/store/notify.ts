import type { channels } from '../../engine/workflow/messages.ts'
import { pool } from './pool.ts'

type Channel = (typeof channels)[keyof typeof channels]

/**
 * Tells other processes that there is something to see. Never inside a transaction that writes (it would serialise all
 * commits), and never waited for: notices are hints, the polls of the receivers are the truth.
 */
export const notify = (channel: Channel, payload = ''): void => {
  const waiting = pending.get(channel)
  if (waiting !== undefined) {
    waiting.add(payload)
    return
  }
  pending.set(channel, new Set([payload]))
  setImmediate(() => {
    const payloads = [...(pending.get(channel) ?? [])]
    pending.delete(channel)
    pool()
      .query({
        name: 'notify',
        text: 'SELECT pg_notify($1, p) FROM unnest($2::text[]) AS p',
        values: [channel, payloads],
      })
      .catch(() => undefined)
  })
}

/** Notices of one turn of the event loop go out in one statement. */
const pending = new Map<Channel, Set<string>>()
