/*
 * What happened in an execution, as its event log, the live view and the time machine read it. A turn writes its
 * changes as one row (execution, seq of the first, array); each change counts one, without gaps.
 */
import type { State } from './states.ts'

/**
 * Who paused: a person or program through the API (`name` says who, null without authentication), the command `pause`
 * of a task or a task's pause-before (`name` is the task), the parent, a sub-workflow, an asynchronous action that was
 * paused, or the maintenance of the whole service.
 */
export interface Pauser {
  readonly by: 'person' | 'task' | 'pause-before' | 'parent' | 'sub-workflow' | 'action' | 'maintenance'
  readonly name: string | null
}

/**
 * Why something waits, in a form that machines read and the console puts into words. Whatever is IDLE, WAITING, DELAYED
 * or PAUSED has one (reasons.test.ts), and so has a RUNNING task that waits for something that is not its own work.
 * Times are ISO 8601.
 */
export type Reason =
  /** IDLE: it comes next, as soon as what goes before it is written. */
  | { readonly code: 'next' }
  /** IDLE: stopped by its own policy. */
  | { readonly code: 'pause-before' }
  /** WAITING: `missing` names at most 20 of the branches that have not arrived. */
  | { readonly code: 'join'; readonly have: number; readonly need: number; readonly missing: readonly string[] }
  /** DELAYED. */
  | { readonly code: 'wait-before' | 'wait-after'; readonly until: string }
  | { readonly code: 'retry'; readonly attempt: number; readonly of: number; readonly until: string }
  /** PAUSED, and IDLE in a paused execution. */
  | ({ readonly code: 'paused' } & Pauser)
  /** RUNNING: so many of its items run, and no more may. */
  | { readonly code: 'concurrency'; readonly running: number; readonly limit: number }
  /** RUNNING: somebody outside has to report the result. */
  | { readonly code: 'external' }
  /** RUNNING: no executor serves the target. */
  | { readonly code: 'no-executor'; readonly target: string }
  /** RUNNING: all places of the worker, or of the executors of the target, are taken. */
  | { readonly code: 'queued'; readonly target: string | null }

export type Change =
  | { readonly t: 'execution'; readonly state: State; readonly info: string | null; readonly reason?: Reason }
  | {
      readonly t: 'task'
      readonly id: string
      readonly name: string
      readonly type: 'ACTION' | 'WORKFLOW'
      readonly state: State
      readonly info: string | null
      readonly reason?: Reason
      /** Finished and total items of a with-items task. */
      readonly items?: readonly [done: number, total: number]
      /** Attempts so far beyond the first. */
      readonly retries?: number
    }
  | {
      readonly t: 'action'
      readonly id: string
      readonly task: string
      readonly name: string
      readonly index: number
      readonly state: State
    }
  /** A command of a person or of the API. */
  | { readonly t: 'command'; readonly name: string }
