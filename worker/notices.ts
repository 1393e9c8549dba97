/*
 * Notices after the commit, on a connection that writes nothing: within a writing transaction NOTIFY holds a lock
 * through the flush to disk and serialises all commits of the database.
 */
import { channels } from '../engine/workflow/messages.ts'
import type { Sql } from '../server/store/sql/sql.ts'
import type { Reply } from './effects.ts'
import type { Resources } from './resources.ts'
import type { OutMessage, Written } from './write-turn.ts'

/** PostgreSQL takes payloads below 8,000 bytes. */
const executionsPerNotice = 60

export const announce = (
  resources: Resources,
  turns: readonly Written[],
  replies: readonly Reply[],
  messages: readonly OutMessage[],
): void => {
  const notices: [string, string][] = []
  const changed = turns.filter((turn) => turn.outcome.changes.length > 0)
  for (let at = 0; at < changed.length; at += executionsPerNotice) {
    const part = changed.slice(at, at + executionsPerNotice)
    notices.push([channels.events, JSON.stringify(part.map(({ state }) => [state.id, state.seq, state.projectId]))])
  }
  for (const reply of replies) notices.push([channels.reply, JSON.stringify({ id: reply.id, error: shorten(reply) })])
  for (const message of messages) notices.push([channels.wake, message.executionId])
  if (notices.length === 0) return
  resources.side
    .query({
      name: 'notices',
      text: 'SELECT pg_notify(c, p) FROM unnest($1::text[], $2::text[]) AS n (c, p)',
      values: [notices.map(([channel]) => channel), notices.map(([, payload]) => payload)],
    })
    .catch((error: unknown) => resources.log.warn({ error: String(error) }, 'notices were not sent; polls will do'))
}

const shorten = ({ error }: Reply): Reply['error'] =>
  error === null ? null : { ...error, message: error.message.slice(0, 6000) }

/** Tells other workers that executions are free; they would look within half a second anyway. */
export const wakePeers = async (client: Sql): Promise<void> => {
  await client.query('SELECT pg_notify($1, $2)', [channels.wake, ''])
}
