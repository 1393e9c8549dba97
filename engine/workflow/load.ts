/*
 * Builds the state of an execution from its rows, whenever a worker takes it over. Contexts are derived again, in the
 * order in which tasks were created: a task's inbound context comes from the tasks that triggered it.
 */
import { parseJson } from '../data/json.ts'
import type { Value, ValueMap } from '../data/values.ts'
import type { WorkflowSpec } from '../language/spec.ts'
import { presentOf } from './attempt.ts'
import { isEnd } from './complete-task.ts'
import { emptyContext } from './context.ts'
import { inboundContext } from './inbound-context.ts'
import type { ActionRow, ActionRuntime, ChildRow, ExecutionRow, TaskRow } from './rows.ts'
import { runtimeFromJson } from './runtime-json.ts'
import type { ActionState, ExecutionState, TaskState } from './state.ts'
import { isFinal } from './states.ts'

export interface Rows {
  readonly execution: ExecutionRow
  /** In the order of their ids, which is the order of creation. */
  readonly tasks: readonly TaskRow[]
  readonly actions: readonly ActionRow[]
  readonly children: readonly ChildRow[]
}

/** The state; `spec` and `workbookName` belong to the execution's revision. */
export const loadExecution = (rows: Rows, spec: WorkflowSpec, workbookName: string | null): ExecutionState => {
  const state = newState(rows.execution, spec, workbookName)
  for (const row of rows.tasks) addTask(state, row)
  for (const row of rows.actions) addAction(state, row)
  for (const row of rows.children) addChild(state, row)
  const known = new Set<TaskState>()
  for (const task of state.tasks.values()) deriveInbound(state, task, known)
  for (const task of state.tasks.values()) settle(state, task)
  return state
}

/** The state of an execution without tasks: a new one's too. */
export const newState = (row: ExecutionRow, spec: WorkflowSpec, workbookName: string | null): ExecutionState => {
  const runtime = parseMap(row.runtimeContext)
  return {
    id: row.id,
    projectId: row.projectId,
    workflowId: row.workflowId,
    workflowName: row.workflowName,
    namespace: row.workflowNamespace,
    workbookName,
    revisionId: row.revisionId,
    spec,
    input: parseMap(row.input),
    createdAt: row.createdAt,
    description: row.description,
    rootExecutionId: row.rootExecutionId,
    parentExecutionId: row.parentExecutionId,
    taskExecutionId: row.taskExecutionId,
    itemIndex: row.itemIndex,
    accepted: row.accepted,
    params: parseMap(row.params),
    context: parseMap(row.context),
    globals: (runtime.globals ?? {}) as ValueMap,
    state: row.state,
    stateInfo: row.stateInfo,
    reason: row.reason === null ? null : JSON.parse(row.reason),
    output: row.output === null ? null : parseMap(row.output),
    backlog: (runtime.backlog ?? []) as unknown as ExecutionState['backlog'],
    seq: row.seq,
    finishedAt: row.finishedAt,
    started: row.seq > 0,
    tasks: new Map(),
    byName: new Map(),
    actions: new Map(),
    active: 0,
    failed: new Set(),
    cancelled: new Set(),
    waiting: new Set(),
    ends: new Set(),
    loading: new Set(),
    deferred: [],
    leftover: [],
  }
}

const parseMap = (text: string): ValueMap => parseJson(text) as ValueMap

const addTask = (state: ExecutionState, row: TaskRow): void => {
  const spec = state.spec.tasks.get(row.name)
  if (spec === undefined) throw new Error(`task ${row.id} is not in the definition of its execution`)
  const task: TaskState = {
    id: row.id,
    name: row.name,
    type: row.type,
    spec,
    createdAt: row.createdAt,
    state: row.state,
    stateInfo: row.stateInfo,
    reason: row.reason === null ? null : JSON.parse(row.reason),
    runtime: runtimeFromJson(row.runtimeContext),
    // Null where a task published globally alone; so Mistral shows it.
    published: row.published === 'null' ? {} : parseMap(row.published),
    processed: row.processed,
    hasNext: row.hasNext,
    next: row.next === null ? null : (parseJson(row.next) as unknown as TaskState['next']),
    errorHandled: row.errorHandled,
    startedAt: row.startedAt,
    finishedAt: row.finishedAt,
    inbound: emptyContext,
    actions: [],
    children: [],
    open: 0,
    anyCancelled: false,
    nextIndex: 0,
    again: [],
    items: null,
    isNew: false,
  }
  state.tasks.set(task.id, task)
  const same = state.byName.get(task.name)
  if (same === undefined) state.byName.set(task.name, [task])
  else same.push(task)
}

const addAction = (state: ExecutionState, row: ActionRow): void => {
  const task = state.tasks.get(row.taskId)
  if (task === undefined) return
  const runtime = JSON.parse(row.runtimeContext) as ActionRuntime
  const action: ActionState = {
    id: row.id,
    name: row.name,
    index: runtime.index,
    input: parseJson(row.input),
    isSync: row.isSync,
    attempt: runtime.attempt ?? 0,
    safeRerun: runtime.safe_rerun,
    target: runtime.target,
    timeout: runtime.timeout,
    createdAt: row.createdAt,
    startedAt: row.startedAt,
    state: row.state,
    stateInfo: row.stateInfo,
    accepted: row.accepted,
    result: row.output === null ? undefined : ((parseMap(row.output).result ?? null) as Value),
    dropped: runtime.dropped ?? false,
    waits: runtime.waits ?? null,
    finishedAt: row.finishedAt,
    isNew: false,
  }
  task.actions.push(action)
  state.actions.set(action.id, { action, task })
}

/**
 * A child as its parent knew it. While the task runs, one that has ended is running until its news are applied; a pause
 * counts only while its task or the parent is paused, for else a resume is on its way.
 */
const addChild = (state: ExecutionState, row: ChildRow): void => {
  const task = state.tasks.get(row.taskId)
  if (task === undefined) return
  const counts = row.accepted && !task.runtime.earlier.includes(row.id)
  const untold = counts && isFinal(row.state) && (task.state === 'RUNNING' || task.state === 'PAUSED')
  const resumed = row.state === 'PAUSED' && task.state !== 'PAUSED' && state.state !== 'PAUSED'
  task.children.push({
    id: row.id,
    index: row.itemIndex,
    state: untold || resumed ? 'RUNNING' : row.state,
    accepted: row.accepted,
    result: !untold && isFinal(row.state) && row.output !== null ? parseMap(row.output) : undefined,
    stateInfo: row.stateInfo,
  })
}

/**
 * A task's context, after those of the tasks that it comes from. These were created earlier, but for a join's in a later
 * round; such a circle is broken by a context that was kept (inbound-context.ts).
 */
const deriveInbound = (state: ExecutionState, task: TaskState, known: Set<TaskState>): void => {
  if (known.has(task)) return
  known.add(task)
  if (task.runtime.inbound !== null) {
    task.inbound = task.runtime.inbound
    return
  }
  for (const { taskId } of task.runtime.triggeredBy) {
    const from = state.tasks.get(taskId)
    if (from !== undefined) deriveInbound(state, from, known)
  }
  task.inbound = inboundContext(state, task)
}

/** Sets and counters that follow from the rows. */
const settle = (state: ExecutionState, task: TaskState): void => {
  const present = presentOf(task)
  const indexes = new Set(present.map((one) => one.index))
  task.open = present.filter((one) => !isFinal(one.state)).length
  task.anyCancelled = present.some((one) => one.state === 'CANCELLED')
  const prefix = [...indexes].every((index) => index < indexes.size)
  task.nextIndex = prefix ? indexes.size : Math.max(...indexes) + 1
  if (!prefix && task.state === 'RUNNING') state.leftover.push({ do: 'again', task })
  if (!task.processed) state.active++
  if (task.state === 'WAITING') state.waiting.add(task)
  if (task.state === 'CANCELLED') state.cancelled.add(task)
  if (task.state === 'ERROR' && !task.errorHandled) state.failed.add(task)
  if (isEnd(state, task)) state.ends.add(task)
}
