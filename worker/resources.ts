/* The one bag of what the systems of a worker share. Each system is a file; none reaches around this. */

import type pg from 'pg'
import type { Logger } from 'pino'
import type { Answers } from '../engine/workflow/elsewhere.ts'
import type { ExecutionState } from '../engine/workflow/state.ts'
import type { Event } from '../engine/workflow/transition.ts'
import type { Sql } from '../server/store/sql/sql.ts'
import type { DefinitionCatalog } from './catalog.ts'
import type { Executor } from './executor.ts'
import type { Notices } from './notices.ts'
import type { Delivery } from './notifications/delivery.ts'
import type { Notifier } from './notifications/notifier.ts'
import type { Settings } from './settings.ts'
import type { TimerQueue } from './timer-queue.ts'

/** An execution that this worker owns and holds in memory. */
export interface Hot {
  state: ExecutionState
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
  /** It takes no turn until what it asked of other executions was read. */
  reading: Promise<void> | null
  /** What was read for its next turn, and the time at which that turn began first. */
  answers: { readonly now: number; readonly of: Answers } | null
  /** Epoch milliseconds of its last turn. */
  touched: number
}

export interface HotTimer {
  readonly id: string
  readonly dueAt: number
  readonly event: Event
}

export interface Resources {
  readonly id: string
  readonly settings: Settings
  readonly log: Logger
  /** Turns. */
  readonly engine: Sql
  /** Claims and releases, which need not wait for the disk. */
  readonly claims: Sql
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
