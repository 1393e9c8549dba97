/* What the model knows: plain facts, nothing derived is kept. */
import type { Json, JsonMap, TaskDoc, WorkflowDoc } from './document.ts'

export type State =
  | 'IDLE'
  | 'WAITING'
  | 'RUNNING'
  | 'DELAYED'
  | 'PAUSED'
  | 'SUCCESS'
  | 'ERROR'
  | 'CANCELLED'
  | 'SKIPPED'

/** A transition that was taken. */
export interface Command {
  readonly target: string
  readonly event: string
  readonly message: Json
}

/** One action or sub-workflow of a run. */
export interface Call {
  readonly index: number
  readonly input: JsonMap
  /** Instant actions know their result from the start. */
  readonly instant: { readonly state: 'SUCCESS' | 'ERROR'; readonly result: Json } | null
  readonly child: Execution | null
  state: State
  result: Json | undefined
  /** Counts for the task's result. */
  accepted: boolean
  /** Of an earlier attempt or round: what becomes of it no longer matters to the task. */
  past: boolean
  /** keep-result: false took its result away. */
  dropped: boolean
  info: string | null
}

/** Variables that flow along transitions, and how often each was published on the way. */
export interface Context {
  readonly values: JsonMap
  readonly counts: { readonly [name: string]: number }
}

/** One task execution. */
export interface Run {
  readonly label: string
  readonly name: string
  readonly doc: TaskDoc
  /** Number in the order of creation. */
  readonly number: number
  readonly createdAt: number
  by: { readonly run: Run; readonly event: string }[]
  state: State
  info: string | null
  inbound: Context
  published: JsonMap
  calls: Call[]
  /** Variables of the items; null before they are evaluated. */
  items: readonly JsonMap[] | null
  concurrency: number
  /** Indexes of items that have not been started in this attempt. */
  toStart: number[]
  next: readonly Command[] | null
  processed: boolean
  handled: boolean
  finishedAt: number
  attempt: number
  retries: number
  timeout: number
  passedPause: boolean
  passedWait: boolean
  waitedAfter: boolean
  remembered: { readonly state: State; readonly info: string | null } | null
  /** A join: whether it has run in this round. */
  joined: boolean
}

export interface Execution {
  readonly label: string
  readonly name: string
  readonly doc: WorkflowDoc
  readonly parent: { readonly execution: Execution; readonly run: Run; call: Call | null } | null
  readonly input: JsonMap
  readonly targetTask: string | null
  env: JsonMap
  context: JsonMap
  /** Not before its first tasks are created. */
  started: boolean
  state: State
  info: string | null
  output: JsonMap | null
  /** Commands kept by a pause, those of one completion together. */
  backlog: { readonly from: Run; readonly commands: readonly Command[] }[]
  runs: Run[]
}

export interface Timer {
  readonly label: string
  readonly execution: Execution
  readonly run: Run
  readonly kind: 'wait-before' | 'wait-after' | 'retry' | 'timeout'
  readonly attempt: number
}

export interface World {
  readonly definitions: { readonly [name: string]: WorkflowDoc }
  readonly executions: Execution[]
  timers: Timer[]
  now: number
  counter: number
  /** Of timers: for their labels. */
  readonly armed: Map<string, number>
  /** Several moves were made at once. */
  together: boolean
  /** Two steps were possible at once since the last move, so that their order is nobody's promise. */
  concurrent: boolean
  /** Something has happened whose outcome depends on an order that nobody promises. */
  raced: string | null
}

export const isFinal = (state: State): boolean =>
  state === 'SUCCESS' || state === 'ERROR' || state === 'CANCELLED' || state === 'SKIPPED'

/** Notes that the outcome of this depends on what else happens at the same moment. */
export const sensitive = (world: World, what: string): void => {
  if (world.concurrent) world.raced ??= what
}
