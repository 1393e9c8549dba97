/*
 * An execution as its owner holds it in memory. It is the product of the execution's rows and nothing else (load.ts):
 * whatever a turn adds here is written by that turn, so that another worker can go on from the exact point.
 * Contexts are not stored: each is derived from what tasks published, and shares its values.
 */
import type { Value, ValueMap } from '../data/values.ts'
import type { TaskSpec, WorkflowSpec } from '../language/spec.ts'
import type { Reason } from './changes.ts'
import type { Context } from './context.ts'
import type { State } from './states.ts'
import type { Event } from './transition.ts'
import type { Work } from './turn.ts'

/** A transition that was taken: what runs next and by which clause. */
export interface Command {
  readonly target: string
  readonly event: 'on-success' | 'on-error' | 'on-complete' | 'on-skip' | 'requires'
  /** Message of an engine command, already evaluated. */
  readonly message?: Value
}

/** A command that has to wait for the execution to be resumed. */
export interface BacklogItem {
  readonly command: Command
  readonly from: string
}

export interface ActionState {
  readonly id: string
  readonly name: string
  readonly index: number
  /** Null once it has ended and its row is written: nobody asks for it any more. */
  input: Value
  readonly isSync: boolean
  /** Of which attempt of its task it is. */
  readonly attempt: number
  readonly safeRerun: boolean
  readonly target: string | null
  readonly timeout: number | null
  readonly createdAt: number
  /** When it was called, or was about to be; null while it waits for a place: then it had no effect yet. */
  startedAt: number | null
  state: State
  stateInfo: string | null
  accepted: boolean
  /** `result` of the output: data or error data; undefined until it ended. */
  result: Value | undefined
  /** keep-result: false took the output away. */
  dropped: boolean
  /** What keeps it from being called: a place, an executor. */
  waits: Reason | null
  finishedAt: number | null
  isNew: boolean
}

/** A sub-workflow execution as its parent's task sees it. */
export interface ChildState {
  readonly id: string
  readonly index: number
  state: State
  accepted: boolean
  result: Value | undefined
  stateInfo: string | null
}

/** What a task remembers between turns; stored as runtime_context. */
export interface TaskRuntime {
  /** Tasks that triggered it, by execution id; for a join one for each branch that has arrived. */
  triggeredBy: { taskId: string; name: string; event: string }[]
  retryNo: number
  /** Counts starts of the task, so that timers and late results of an earlier attempt are ignored. */
  attempt: number
  /** The attempt from which on executions count for how the task ends; a partial rerun keeps those of earlier ones. */
  since: number
  /** Sub-workflows of earlier rounds of a join: they count for its result alone. */
  earlier: string[]
  /** Kept when a task that handed the context on begins anew, for then it no longer follows from the rows. */
  inbound: Context | null
  waitBeforeDone: boolean
  waitAfterDone: boolean
  /** State and info remembered while wait-after delays them. */
  remembered: { state: State; info: string | null } | null
  withItems: { count: number; concurrency: number } | null
  pauseBeforeDone: boolean
  /** A join that has run in this round; a branch that comes later does not run it again. */
  joined: boolean
  timeout: number | null
  /** What the task published globally; null when nothing. */
  publishedGlobal: ValueMap | null
}

export interface TaskState {
  readonly id: string
  readonly name: string
  readonly type: 'ACTION' | 'WORKFLOW'
  readonly spec: TaskSpec
  readonly createdAt: number
  state: State
  stateInfo: string | null
  reason: Reason | null
  runtime: TaskRuntime
  published: ValueMap
  processed: boolean
  hasNext: boolean
  next: readonly Command[] | null
  errorHandled: boolean
  startedAt: number | null
  finishedAt: number | null
  inbound: Context
  actions: ActionState[]
  children: ChildState[]
  /** Items or actions of the present attempt that have not ended. */
  open: number
  /** An accepted execution of the present attempt was cancelled. */
  anyCancelled: boolean
  /** Next item to start. */
  nextIndex: number
  /** Items of a partial rerun that have yet to be started; follows from the rows. */
  again: number[]
  /** Evaluated items of a with-items task; evaluated again after a load. */
  items: readonly ValueMap[] | null
  isNew: boolean
}

export interface ExecutionState {
  readonly id: string
  readonly projectId: string
  readonly workflowId: string | null
  readonly workflowName: string
  readonly namespace: string
  readonly workbookName: string | null
  readonly revisionId: string
  readonly spec: WorkflowSpec
  readonly input: ValueMap
  readonly createdAt: number
  readonly description: string | null
  readonly rootExecutionId: string | null
  readonly parentExecutionId: string | null
  readonly taskExecutionId: string | null
  readonly itemIndex: number
  accepted: boolean
  params: ValueMap
  /** Workflow context: vars, published globals, `openstack`, `__execution`. */
  context: ValueMap
  /** Globals that tasks published, for the API. */
  globals: ValueMap
  state: State
  stateInfo: string | null
  reason: Reason | null
  output: ValueMap | null
  backlog: BacklogItem[]
  seq: number
  finishedAt: number | null
  started: boolean
  readonly tasks: Map<string, TaskState>
  readonly byName: Map<string, TaskState[]>
  readonly actions: Map<string, { action: ActionState; task: TaskState }>
  /** Tasks that have not ended or whose completion was not followed. */
  active: number
  /** Tasks that ended in ERROR without a handler, and cancelled ones: they decide how the execution ends. */
  readonly failed: Set<TaskState>
  readonly cancelled: Set<TaskState>
  /** Joins in WAITING. */
  readonly waiting: Set<TaskState>
  /** Ended tasks that triggered nothing: their contexts make the final one. */
  readonly ends: Set<TaskState>
  /** Tasks that wait for a name to be looked up. */
  readonly loading: Set<TaskState>
  /** Events that wait for a name to be looked up. */
  readonly deferred: Event[]
  /** Work that the budget of the last turn left over. */
  readonly leftover: Work[]
}

/** The environment of an execution. */
export const environmentOf = (state: ExecutionState): ValueMap => {
  const env = state.params.env
  return typeof env === 'object' && env !== null && !Array.isArray(env) ? (env as ValueMap) : {}
}

/** A fresh runtime of a task. */
export const newRuntime = (): TaskRuntime => ({
  triggeredBy: [],
  retryNo: 0,
  attempt: 0,
  since: 0,
  earlier: [],
  inbound: null,
  waitBeforeDone: false,
  waitAfterDone: false,
  remembered: null,
  withItems: null,
  pauseBeforeDone: false,
  joined: false,
  timeout: null,
  publishedGlobal: null,
})
