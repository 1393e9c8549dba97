/*
 * What happened in an execution, as its event log, the live view and the time machine read it. A turn writes its
 * changes as one row (execution, seq of the first, array); each change counts one, without gaps.
 */
import type { State } from './states.ts'

/** Why something waits, in a form that machines read and the console puts into words. */
export type Reason =
  | { readonly code: 'join'; readonly have: number; readonly need: number; readonly missing: readonly string[] }
  | { readonly code: 'wait-before' | 'wait-after'; readonly until: string }
  | { readonly code: 'retry'; readonly attempt: number; readonly of: number; readonly until: string }
  | { readonly code: 'concurrency'; readonly running: number; readonly limit: number }
  | { readonly code: 'no-executor'; readonly target: string }
  | { readonly code: 'paused'; readonly by: string }
  | { readonly code: 'pause-before' }
  | { readonly code: 'external' }

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
