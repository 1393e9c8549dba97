/*
 * Notices after the commit, on a connection that writes nothing: within a writing transaction NOTIFY holds a lock
 * through the flush to disk and serialises all commits of the database.
 *
 * What somebody waits for goes at once: answers to callers, messages, an execution that ended, paused or went on. News
 * of mere progress are gathered for a while, since each notice wakes every listener of the database: a chain of calls
 * would spend as much on telling of each step as on the step. One statement is under way at a time; what comes up
 * meanwhile goes with the next.
 */
import type pg from 'pg'
import { channels } from '../engine/workflow/messages.ts'
import { isFinal } from '../engine/workflow/states.ts'
import type { Sql } from '../server/store/sql/sql.ts'
import type { Reply } from './effects.ts'
import type { OutMessage, Written } from './write-turn.ts'

/** PostgreSQL takes payloads below 8,000 bytes. */
const executionsPerNotice = 60

/** Milliseconds for which news of progress are gathered: less than the eye sees. */
const progressMs = 40

export class Notices {
  readonly #pool: pg.Pool
  readonly #onError: (error: unknown) => undefined
  /** By execution: what is told of it. */
  readonly #changed = new Map<string, readonly [id: string, seq: number, projectId: string]>()
  #urgent: [string, string][] = []
  #timer: NodeJS.Timeout | undefined
  #busy: Promise<void> | null = null

  constructor(pool: pg.Pool, onError: (error: unknown) => undefined) {
    this.#pool = pool
    this.#onError = onError
  }

  /** Tells of turns that were written. */
  announce(turns: readonly Written[], replies: readonly Reply[], messages: readonly OutMessage[]): void {
    let now = false
    for (const turn of turns) {
      const { state, outcome, firstSeq } = turn
      if (outcome.changes.length === 0) continue
      // Not the state's own number, which may have run ahead of what is written by the time this is sent.
      this.#changed.set(state.id, [state.id, firstSeq + outcome.changes.length - 1, state.projectId])
      now ||= isAwaited(turn)
    }
    for (const reply of replies) {
      this.#urgent.push([channels.reply, JSON.stringify({ id: reply.id, error: shorten(reply) })])
    }
    for (const message of messages) this.#urgent.push([channels.wake, message.executionId])
    for (const target of targetsOf(turns)) this.#urgent.push([channels.jobs, target])
    now ||= this.#urgent.length > 0
    if (now) this.#send()
    else if (this.#changed.size > 0) this.#timer ??= setTimeout(() => this.#send(), progressMs)
  }

  /** Sends one notice with each of the payloads, at once. */
  tell(channel: string, payloads: Iterable<string>): void {
    for (const payload of new Set(payloads)) this.#urgent.push([channel, payload])
    if (this.#urgent.length > 0) this.#send()
  }

  #send(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#busy !== null) {
      // Soon, when the one under way is through.
      this.#timer = setTimeout(() => this.#send(), 1)
      return
    }
    const notices = this.#urgent
    this.#urgent = []
    const changed = [...this.#changed.values()]
    this.#changed.clear()
    for (let at = 0; at < changed.length; at += executionsPerNotice) {
      const part = changed.slice(at, at + executionsPerNotice)
      notices.push([channels.events, JSON.stringify(part)])
    }
    if (notices.length === 0) return
    this.#busy = this.#pool
      .query({
        name: 'notices',
        text: 'SELECT pg_notify(c, p) FROM unnest($1::text[], $2::text[]) AS n (c, p)',
        values: [notices.map(([channel]) => channel), notices.map(([, payload]) => payload)],
      })
      .then(() => undefined, this.#onError)
      .finally(() => {
        this.#busy = null
      })
  }

  /** Tells what was gathered, before the connections are closed. */
  async close(): Promise<void> {
    await this.#busy
    this.#send()
    await this.#busy
  }
}

/** Whether the execution's own state changed after its first turn, or it ended in it. */
const isAwaited = ({ state, outcome, firstSeq }: Written): boolean =>
  outcome.execution && (firstSeq > 1 || isFinal(state.state))

/** Targets whose executors have something to do, or to call off. */
const targetsOf = (turns: readonly Written[]): Set<string> => {
  const targets = new Set<string>()
  for (const { outcome } of turns) {
    for (const effect of outcome.effects) {
      if ((effect.kind === 'run' || effect.kind === 'abort') && effect.action.target !== null) {
        targets.add(effect.action.target)
      }
    }
  }
  return targets
}

const shorten = ({ error }: Reply): Reply['error'] =>
  error === null ? null : { ...error, message: error.message.slice(0, 6000) }

/** Tells other workers that executions are free; they would look within half a second anyway. */
export const wakePeers = async (client: Sql): Promise<void> => {
  await client.query('SELECT pg_notify($1, $2)', [channels.wake, ''])
}
