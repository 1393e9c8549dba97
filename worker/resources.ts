/* The one bag of what the systems of a worker share. Each system is a file; none reaches around this. */

import type pg from 'pg'
import type { Logger } from 'pino'
import type { Value } from '../engine/data/values.ts'
import type { ExecutionState } from '../engine/workflow/state.ts'
import type { Event } from '../engine/workflow/transition.ts'
import type { DefinitionCatalog } from './catalog.ts'
import type { Executor } from './executor.ts'
import type { Notices } from './notices.ts'
import type { Delivery } from './notifications/delivery.ts'
import type { Notifier } from './notifications/notifier.ts'
import type { TimerQueue } from './timer-queue.ts'

/** An execution that this worker owns and holds in memory. */
export interface Hot {
  readonly state: ExecutionState
  /** Events for its next turn. */
  mailbox: Event[]
  /** Inbox messages among them, deleted by the flush that writes their effect. */
  consumed: string[]
  /** Timers that fired among them. */
  fired: string[]
  /** Timers that are armed. */
  readonly timers: Map<string, HotTimer>
  /** Actions that run in this worker, by id. */
  readonly running: Set<string>
  /** Epoch milliseconds of its last turn. */
  touched: number
}

export interface HotTimer {
  readonly id: string
  readonly dueAt: number
  readonly event: Event
}

export interface Settings {
  readonly url: string
  readonly name: string
  /** Actions that run at the same time in this worker. */
  readonly concurrency: number
  /** Executions taken by one claim. */
  readonly claimBatch: number
  /** Milliseconds between polls; notices make it quicker, the poll makes it sure. */
  readonly pollMs: number
  /** Milliseconds after which an execution that only waits is let go. */
  readonly idleMs: number
  /** Tasks and items that one turn of one execution may start. */
  readonly budget: number
  /** Publishers that are told of every execution: Mistral's option `notify`, a JSON list. */
  readonly notify: Value
  /** Seconds without a beat after which a worker that still holds its lock counts as hung. */
  readonly hungSeconds: number
  /** Seconds that a clean stop leaves to actions which must not be run again. */
  readonly drainSeconds: number
}

export interface Resources {
  readonly id: string
  readonly settings: Settings
  readonly log: Logger
  /** Turns. */
  readonly engine: pg.Client
  /** Claims and releases, which need not wait for the disk. */
  readonly claims: pg.Client
  /** Beats, look-ups and notices after commits. */
  readonly side: pg.Pool
  readonly hot: Map<string, Hot>
  /** Executions with mail. */
  readonly dirty: Set<string>
  readonly catalog: DefinitionCatalog
  readonly executor: Executor
  readonly notices: Notices
  readonly notifier: Notifier
  /** Delivers the outbox; there once pg-boss has started. */
  delivery: Delivery | null
  readonly timers: TimerQueue
  /** Wakes the loop. */
  wake(): void
  /** Forget everything and end: this worker was fenced, or its database connection is gone. */
  fail(reason: string): void
}

/** Puts an event into an execution's mailbox. */
export const deliver = (resources: Resources, hot: Hot, event: Event): void => {
  hot.mailbox.push(event)
  resources.dirty.add(hot.state.id)
  resources.wake()
}
