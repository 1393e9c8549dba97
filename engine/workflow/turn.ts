/*
 * A turn: events of one execution go in, the state moves on until nothing is left to do by itself (or the budget is
 * spent), and out come rows to write and effects to release after the write. The state is changed in place, since its
 * owner alone holds it; when a turn cannot be written, the owner forgets the whole state and another goes on from the rows.
 *
 * Work within a turn is a queue, not recursion, so that a chain of ten thousand tasks needs no deep stack, and a turn
 * can stop anywhere: what is left over follows from the rows (refresh.ts).
 */

import type { ValueMap } from '../data/values.ts'
import type { ActionResult, Catalog, CatalogWorkflow, PreparedAction } from './catalog.ts'
import type { Change } from './changes.ts'
import type { Answers } from './elsewhere.ts'
import type { Fault } from './messages.ts'
import type { Notification } from './notifications.ts'
import type { ActionState, ExecutionState, TaskState } from './state.ts'
import type { State } from './states.ts'

/** Everything the engine takes from outside. */
export interface TurnEnv {
  /** Epoch milliseconds; one instant for the whole turn. */
  readonly now: number
  /** Monotonic milliseconds: bounds what one expression may take. */
  clock(): number
  newId(): string
  random(): number
  readonly catalog: Catalog
  /** Whether somebody is to be told what happens in an execution with these params. */
  notifies(params: ValueMap): boolean
  /** What was read of other executions for this turn. */
  readonly answers: Answers
  /** Tasks or items a turn may start before it must be written. */
  readonly budget: number
  /** The most that a field may hold, in KB of JSON text; negative for no limit. */
  readonly fieldLimitKb: number
  /**
   * Takes a place for an action that is called as soon as the turn is written; false when all are taken. So the write
   * that makes an action RUNNING also tells whether it is going to be called.
   */
  takePlace(): boolean
}

/** `execution`: the time that the whole execution may take; the others belong to a task. */
export type TimerKind = 'wait-before' | 'wait-after' | 'retry' | 'timeout' | 'execution'

export interface NewTimer {
  readonly id: string
  readonly kind: TimerKind
  readonly taskId: string | null
  readonly attempt: number
  /** Epoch milliseconds. */
  readonly dueAt: number
}

export interface NewChild {
  readonly id: string
  readonly workflow: CatalogWorkflow
  readonly input: ValueMap
  readonly params: ValueMap
  readonly context: ValueMap
  readonly index: number
  readonly taskId: string
  readonly rootExecutionId: string
}

/** What is to be done once the turn is written. */
export type Effect =
  | { readonly kind: 'run'; readonly action: ActionState; readonly task: TaskState; readonly call: PreparedAction }
  /** There was no place for it: it is called later, after an event `call`. */
  | { readonly kind: 'queue'; readonly action: ActionState }
  /** The place that an event `call` brought is not needed. */
  | { readonly kind: 'give-place-back' }
  | { readonly kind: 'abort'; readonly action: ActionState }
  | { readonly kind: 'load'; readonly what: 'action' | 'workflow'; readonly name: string }
  | {
      readonly kind: 'child-command'
      readonly childId: string
      readonly command: 'pause' | 'resume' | 'cancel'
      readonly stateInfo: string | null
      /** The environment, at a resume. */
      readonly env?: ValueMap
    }
  /** What the execution's parent has to know, in the order in which it happened; `revived`: it had ended and runs again. */
  | { readonly kind: 'tell-parent'; readonly state: State; readonly revived?: true }
  | { readonly kind: 'reply'; readonly messageId: string; readonly fault: Fault | null }

export interface Outcome {
  readonly changes: Change[]
  readonly effects: Effect[]
  readonly tasks: Set<TaskState>
  readonly actions: Set<ActionState>
  readonly timers: NewTimer[]
  readonly children: NewChild[]
  /** What publishers are told, in order. */
  readonly notifications: Notification[]
  /** Children that no longer count for their task. */
  readonly rejected: string[]
  /** The execution's own row changed. */
  execution: boolean
  /** The budget was spent: there is more to do after the write. */
  more: boolean
}

export type Work =
  | { readonly do: 'run'; readonly task: TaskState }
  | { readonly do: 'launch'; readonly task: TaskState }
  | { readonly do: 'again'; readonly task: TaskState }
  | { readonly do: 'items'; readonly task: TaskState }
  | { readonly do: 'result'; readonly task: TaskState; readonly action: ActionState; readonly result: ActionResult }
  | { readonly do: 'check'; readonly task: TaskState }
  | { readonly do: 'follow'; readonly task: TaskState }
  | { readonly do: 'ending' }

export interface Turn {
  readonly state: ExecutionState
  readonly env: TurnEnv
  readonly queue: Work[]
  /** What the spent budget leaves to the next turn: work that would start something. */
  readonly later: Work[]
  /** Tasks whose next items are queued: once is enough, however many items have just ended. */
  readonly starting: Set<TaskState>
  readonly out: Outcome
  /** With-items tasks that moved: recorded once, at the end of the turn. */
  readonly progress: Set<TaskState>
  spent: number
}

/** A new turn over a state. */
export const newTurn = (state: ExecutionState, env: TurnEnv): Turn => ({
  state,
  env,
  queue: [],
  later: [],
  starting: new Set(),
  progress: new Set(),
  out: {
    changes: [],
    effects: [],
    tasks: new Set(),
    actions: new Set(),
    timers: [],
    children: [],
    notifications: [],
    rejected: [],
    execution: false,
    more: false,
  },
  spent: 0,
})

/** Queues the start of a task's next items. */
export const queueItems = (turn: Turn, task: TaskState): void => {
  if (turn.starting.has(task)) return
  turn.starting.add(task)
  turn.queue.push({ do: 'items', task })
}
