/*
 * From the outcomes of turns to the parts of one flush. What was made and ended between two flushes is one INSERT with
 * its last state; documents are serialised here, once.
 */
import { stringifyJson } from '../engine/data/json.ts'
import type { Value } from '../engine/data/values.ts'
import type { ActionRuntime } from '../engine/workflow/rows.ts'
import { runtimeToJson } from '../engine/workflow/runtime-json.ts'
import type { ActionState, ExecutionState, TaskState } from '../engine/workflow/state.ts'
import { isFinal } from '../engine/workflow/states.ts'
import type { Effect, NewChild, NewTimer, Outcome } from '../engine/workflow/turn.ts'
import {
  type Column,
  deletePart,
  executionParts,
  flushTime,
  flushWorker,
  insertPart,
  type Part,
  sharedPart,
  updatePart,
} from '../server/store/sql/flush.ts'

import { jobText } from './job.ts'
import { isRepeatable } from './run-action.ts'

/** A turn of one execution, ready to be written. */
export interface Written {
  readonly state: ExecutionState
  readonly outcome: Outcome
  readonly consumed: readonly string[]
  readonly fired: readonly string[]
  readonly notifications: readonly OutNotification[]
  /** Number of the first change. */
  readonly firstSeq: number
  /** Whether these documents of the execution were replaced: only then they are written again. */
  readonly newParams: boolean
  readonly newContext: boolean
  /** Give the execution up with this write: it has ended and nothing of it runs here. */
  readonly release: boolean
  /** The parent is in memory and hears of the end there; else it was written to its inbox. */
  tellInMemory: boolean
}

/** A message to an execution that is not in this worker's memory. */
export interface OutMessage {
  readonly id: string
  readonly executionId: string
  readonly kind: string
  readonly body: string
}

/** A message to a publisher, for the outbox. */
export interface OutNotification {
  readonly id: string
  readonly executionId: string
  readonly url: string
  /** JSON text. */
  readonly headers: string
  readonly event: string
  readonly body: string
}

interface Of<T> {
  readonly of: ExecutionState
  readonly row: T
}

const jsonOrNull = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value)

/** All parts of a flush. */
export const partsOf = (turns: readonly Written[], messages: readonly OutMessage[]): Part[] => {
  const isChanged = (turn: Written): boolean => turn.outcome.execution || turn.release
  const executions = turns.filter(isChanged)
  const beneath = turns.filter((turn) => !isChanged(turn))
  const newTasks: Of<TaskState>[] = []
  const oldTasks: Of<TaskState>[] = []
  const newActions: NewAction[] = []
  const oldActions: Of<ActionState>[] = []
  const timers: Of<NewTimer>[] = []
  const children: Of<NewChild>[] = []
  for (const { state: of, outcome, release } of turns) {
    for (const row of outcome.tasks) (row.isNew ? newTasks : oldTasks).push({ of, row })
    for (const row of outcome.actions) {
      if (!row.isNew) oldActions.push({ of, row })
      else newActions.push({ of, row, task: (of.actions.get(row.id) as { task: TaskState }).task })
    }
    if (!release) for (const row of outcome.timers) timers.push({ of, row })
    for (const row of outcome.children) children.push({ of, row })
  }
  const parts: Part[] = []
  const add = (rows: readonly unknown[], part: () => Part): void => {
    if (rows.length > 0) parts.push(part())
  }
  const [changedKey, beneathKey] = executionParts
  const origins = new Origins()
  const shared = { shared: true }
  add(executions, () => updatePart(changedKey, 'workflow_executions', executionColumns, executions, { own: true }))
  add(beneath, () => updatePart(beneathKey, 'workflow_executions', beneathColumns, beneath, { own: true }))
  add(children, () => insertPart('children', 'workflow_executions', childColumns, children))
  const insertedTasks = insertPart('inserted_tasks', 'task_executions', newTaskColumns(origins), newTasks, shared)
  const newOnes = insertPart('new_actions', 'action_executions', newActionColumns(origins), newActions, shared)
  add([...origins.all], () => origins.part())
  add(newTasks, () => insertedTasks)
  add(oldTasks, () => updatePart('tasks', 'task_executions', taskColumns, oldTasks))
  add(newActions, () => newOnes)
  add(oldActions, () => updatePart('actions', 'action_executions', actionColumns, oldActions))
  const events = turns.filter((turn) => turn.outcome.changes.length > 0)
  add(events, () => insertPart('log', 'execution_events', eventColumns, events))
  add(timers, () => insertPart('v_timers', 'timers', timerColumns, timers))
  const outbox = turns.flatMap((turn) => turn.notifications)
  add(outbox, () => insertPart('outbox', 'notifications', notificationColumns, outbox))
  add(messages, () => insertPart('messages', 'execution_inbox', messageColumns, messages))
  const fired = turns.flatMap((turn) => turn.fired)
  add(fired, () => deletePart('gone_timers', 'timers', fired))
  const consumed = turns.flatMap((turn) => turn.consumed)
  add(consumed, () => deletePart('read', 'execution_inbox', consumed))
  const [jobs, off] = jobsOf(turns)
  add(jobs, () => insertPart('jobs', 'action_jobs', jobColumns, jobs))
  add(off, () => updatePart('off', 'action_jobs', calledOffColumns, off))
  const rejected = turns.flatMap((turn) => turn.outcome.rejected)
  add(rejected, () =>
    updatePart(
      'dropped',
      'workflow_executions',
      [
        { name: 'id', type: 'uuid', of: (id: string) => id },
        { name: 'accepted', as: 'false' },
      ],
      rejected,
    ),
  )
  return parts
}

/**
 * What the rows of one workflow have in common. It is sent once for each workflow in the flush, not with each row: half
 * of a task's columns are copies for lists and filters.
 */
class Origins {
  readonly all: ExecutionState[] = []
  readonly #numbers = new Map<string, number>()
  #last: ExecutionState | null = null
  #number = 0

  /** The place of an execution's origin in the arrays, from 1. */
  numberOf(state: ExecutionState): number {
    if (state === this.#last) return this.#number
    const key = `${state.projectId}\n${state.workflowId}\n${state.workflowName}\n${state.namespace}`
    let number = this.#numbers.get(key)
    if (number === undefined) {
      number = this.all.push(state)
      this.#numbers.set(key, number)
    }
    this.#last = state
    this.#number = number
    return number
  }

  part(): Part {
    return sharedPart({
      project_ids: ['text', this.all.map((state) => state.projectId)],
      workflow_ids: ['uuid', this.all.map((state) => state.workflowId)],
      workflow_names: ['text', this.all.map((state) => state.workflowName)],
      workflow_namespaces: ['text', this.all.map((state) => state.namespace)],
    })
  }
}

/** Columns of tasks and actions that come from their execution's origin. */
const originColumns = <R extends { readonly of: ExecutionState }>(origins: Origins): Column<R>[] => [
  { name: 'origin', type: 'int4', of: ({ of }) => origins.numberOf(of), hidden: true },
  { name: 'project_id', as: 's.project_ids[u.origin]' },
  { name: 'workflow_name', as: 's.workflow_names[u.origin]' },
  { name: 'workflow_namespace', as: 's.workflow_namespaces[u.origin]' },
  { name: 'workflow_execution_id', type: 'uuid', of: ({ of }) => of.id },
]

/** Tags as the literal of a text array. */
const tagsColumn = <R>(of: (row: R) => readonly string[]): Column<R> => ({
  name: 'tags',
  type: 'text',
  of: (row) => {
    const tags = of(row)
    return tags.length === 0 ? '{}' : `{${tags.map((tag) => `"${tag.replace(/["\\]/g, '\\$&')}"`).join(',')}}`
  },
  as: 'u.tags::text[]',
  usual: ['{}', "'{}'"],
})

const nothing = [null, 'NULL'] as const

const executionColumns: readonly Column<Written>[] = [
  { name: 'id', type: 'uuid', of: ({ state }) => state.id },
  { name: 'state', type: 'text', of: ({ state }) => state.state },
  { name: 'state_info', type: 'text', of: ({ state }) => state.stateInfo, usual: nothing },
  { name: 'reason', type: 'text', of: ({ state }) => jsonOrNull(state.reason), usual: nothing },
  {
    name: 'params',
    type: 'text',
    of: ({ state, newParams }) => (newParams ? stringifyJson(state.params) : null),
    as: 'coalesce(u.params, t.params)',
    usual: [null, 't.params'],
  },
  {
    name: 'context',
    type: 'text',
    of: ({ state, newContext }) => (newContext ? stringifyJson(state.context) : null),
    as: 'coalesce(u.context, t.context)',
    usual: [null, 't.context'],
  },
  { name: 'output', type: 'text', of: ({ state }) => (state.output === null ? '{}' : stringifyJson(state.output)) },
  { name: 'runtime_context', type: 'text', of: ({ state }) => runtimeOf(state), usual: ['{}', "'{}'"] },
  { name: 'seq', type: 'int4', of: ({ state }) => state.seq },
  { name: 'finished_at', type: 'timestamptz', of: ({ state }) => state.finishedAt },
  { name: 'updated_at', as: flushTime },
  {
    name: 'owner',
    type: 'bool',
    of: ({ release }) => release,
    as: `CASE WHEN u.owner THEN NULL ELSE ${flushWorker} END`,
  },
]

/** An execution whose own row did not change, only what is below it. */
const beneathColumns: readonly Column<Written>[] = [
  { name: 'id', type: 'uuid', of: ({ state }) => state.id },
  { name: 'seq', type: 'int4', of: ({ state }) => state.seq },
  { name: 'updated_at', as: flushTime },
]

/** What a task published; Mistral shows null where it published globally alone. */
export const publishedOf = ({ published, runtime }: TaskState): string =>
  runtime.publishedGlobal !== null && Object.keys(published).length === 0 ? 'null' : stringifyJson(published)

/** What an execution remembers beside its columns. */
export const runtimeOf = (state: ExecutionState): string =>
  state.backlog.length === 0 && Object.keys(state.globals).length === 0
    ? '{}'
    : stringifyJson({ backlog: state.backlog as unknown as Value, globals: state.globals })

const childColumns: readonly Column<Of<NewChild>>[] = [
  { name: 'id', type: 'uuid', of: ({ row }) => row.id },
  { name: 'project_id', type: 'text', of: ({ of }) => of.projectId },
  { name: 'workflow_id', type: 'uuid', of: ({ row }) => row.workflow.workflowId },
  { name: 'workflow_name', type: 'text', of: ({ row }) => row.workflow.name },
  { name: 'workflow_namespace', type: 'text', of: ({ row }) => row.workflow.namespace },
  { name: 'revision_id', type: 'uuid', of: ({ row }) => row.workflow.revisionId },
  { name: 'description', as: "'sub-workflow execution'" },
  { name: 'state', as: "'RUNNING'" },
  { name: 'input', type: 'text', of: ({ row }) => stringifyJson(row.input) },
  { name: 'params', type: 'text', of: ({ row }) => stringifyJson(row.params) },
  { name: 'context', type: 'text', of: ({ row }) => stringifyJson(row.context) },
  { name: 'output', as: "'{}'" },
  { name: 'item_index', type: 'int4', of: ({ row }) => row.index },
  { name: 'root_execution_id', type: 'uuid', of: ({ row }) => row.rootExecutionId },
  { name: 'parent_execution_id', type: 'uuid', of: ({ of }) => of.id },
  { name: 'task_execution_id', type: 'uuid', of: ({ row }) => row.taskId },
  { name: 'triggered_by', as: "'parent'" },
  { name: 'owner', as: flushWorker },
  { name: 'wanted', as: 'false' },
  { name: 'created_at', as: flushTime },
  { name: 'updated_at', as: flushTime },
]

const taskColumns: readonly Column<Of<TaskState>>[] = [
  { name: 'id', type: 'uuid', of: ({ row }) => row.id },
  { name: 'state', type: 'text', of: ({ row }) => row.state },
  { name: 'state_info', type: 'text', of: ({ row }) => row.stateInfo, usual: nothing },
  { name: 'reason', type: 'text', of: ({ row }) => jsonOrNull(row.reason), usual: nothing },
  { name: 'runtime_context', type: 'text', of: ({ row }) => runtimeToJson(row.runtime) },
  { name: 'published', type: 'text', of: ({ row }) => publishedOf(row) },
  { name: 'processed', type: 'bool', of: ({ row }) => row.processed },
  { name: 'has_next_tasks', type: 'bool', of: ({ row }) => row.hasNext },
  {
    name: 'next_tasks',
    type: 'text',
    of: ({ row }) => (row.next === null ? null : stringifyJson(row.next as unknown as Value)),
  },
  { name: 'error_handled', type: 'bool', of: ({ row }) => row.errorHandled, usual: [false, 'false'] },
  { name: 'started_at', type: 'timestamptz', of: ({ row }) => row.startedAt },
  { name: 'finished_at', type: 'timestamptz', of: ({ row }) => row.finishedAt },
  { name: 'updated_at', as: flushTime },
]

const newTaskColumns = (origins: Origins): Column<Of<TaskState>>[] => [
  ...taskColumns,
  ...originColumns<Of<TaskState>>(origins),
  { name: 'workflow_id', as: 's.workflow_ids[u.origin]' },
  { name: 'name', type: 'text', of: ({ row }) => row.name },
  { name: 'type', type: 'text', of: ({ row }) => row.type },
  tagsColumn(({ row }) => row.spec.tags),
  { name: 'created_at', type: 'timestamptz', of: ({ row }) => row.createdAt },
]

const actionColumns: readonly Column<{ row: ActionState }>[] = [
  { name: 'id', type: 'uuid', of: ({ row }) => row.id },
  { name: 'state', type: 'text', of: ({ row }) => row.state },
  { name: 'state_info', type: 'text', of: ({ row }) => row.stateInfo, usual: nothing },
  { name: 'accepted', type: 'bool', of: ({ row }) => row.accepted },
  { name: 'output', type: 'text', of: ({ row }) => outputOf(row) },
  { name: 'runtime_context', type: 'text', of: ({ row }) => actionRuntime(row) },
  { name: 'started_at', type: 'timestamptz', of: ({ row }) => row.startedAt },
  { name: 'finished_at', type: 'timestamptz', of: ({ row }) => row.finishedAt },
  { name: 'updated_at', as: flushTime },
]

/** The output of an action; null until it has ended. */
export const outputOf = (action: ActionState): string | null => {
  if (action.result === undefined) return null
  return action.dropped ? '{}' : `{"result":${stringifyJson(action.result)}}`
}

/** What an action remembers beside its columns. */
export const actionRuntime = (action: ActionState): string => {
  const runtime: ActionRuntime = {
    index: action.index,
    safe_rerun: action.safeRerun,
    target: action.target,
    timeout: action.timeout,
    ...(action.attempt === 0 ? {} : { attempt: action.attempt }),
    ...(action.dropped ? { dropped: true } : {}),
    ...(action.waits === null ? {} : { waits: action.waits }),
  }
  return JSON.stringify(runtime)
}

interface NewAction extends Of<ActionState> {
  readonly task: TaskState
}

const newActionColumns = (origins: Origins): Column<NewAction>[] => [
  ...actionColumns,
  ...originColumns<NewAction>(origins),
  { name: 'task_execution_id', type: 'uuid', of: ({ task }) => task.id },
  { name: 'task_name', type: 'text', of: ({ task }) => task.name },
  { name: 'name', type: 'text', of: ({ row }) => row.name },
  tagsColumn(({ task }) => task.spec.tags),
  { name: 'input', type: 'text', of: ({ row }) => stringifyJson(row.input) },
  { name: 'is_sync', type: 'bool', of: ({ row }) => row.isSync },
  { name: 'created_at', type: 'timestamptz', of: ({ row }) => row.createdAt },
]

const eventColumns: readonly Column<Written>[] = [
  { name: 'execution_id', type: 'uuid', of: ({ state }) => state.id },
  { name: 'seq', type: 'int4', of: ({ firstSeq }) => firstSeq },
  { name: 'changes', type: 'text', of: ({ outcome }) => JSON.stringify(outcome.changes) },
  { name: 'at', as: flushTime },
]

interface NewJob {
  readonly of: ExecutionState
  readonly run: Extract<Effect, { kind: 'run' }>
  /** Within the turn that started it. */
  calledOff: boolean
}

/** Actions for the executors of their targets, and those that nobody waits for any more. */
const jobsOf = (turns: readonly Written[]): [jobs: NewJob[], off: string[]] => {
  const jobs: NewJob[] = []
  const off: string[] = []
  for (const { state: of, outcome } of turns) {
    for (const effect of outcome.effects) {
      if (effect.kind === 'run' && effect.action.target !== null) jobs.push({ of, run: effect, calledOff: false })
      if (effect.kind !== 'abort' || effect.action.target === null) continue
      const young = jobs.find(({ run }) => run.action === effect.action)
      if (young === undefined) off.push(effect.action.id)
      else young.calledOff = true
    }
  }
  return [jobs, off]
}

const jobColumns: readonly Column<NewJob>[] = [
  { name: 'id', type: 'uuid', of: ({ run }) => run.action.id },
  { name: 'execution_id', type: 'uuid', of: ({ of }) => of.id },
  { name: 'target', type: 'text', of: ({ run }) => run.action.target },
  { name: 'job', type: 'text', of: ({ of, run }) => jobText(of, run.task, run.action, run.call) },
  { name: 'safe', type: 'bool', of: ({ run }) => isRepeatable(run.action, run.call) },
  { name: 'called_off', type: 'bool', of: ({ calledOff }) => calledOff },
  { name: 'created_at', as: flushTime },
]

const calledOffColumns: readonly Column<string>[] = [
  { name: 'id', type: 'uuid', of: (id) => id },
  { name: 'called_off', as: 'true' },
]

const timerColumns: readonly Column<Of<NewTimer>>[] = [
  { name: 'id', type: 'uuid', of: ({ row }) => row.id },
  { name: 'execution_id', type: 'uuid', of: ({ of }) => of.id },
  { name: 'task_execution_id', type: 'uuid', of: ({ row }) => row.taskId },
  { name: 'kind', type: 'text', of: ({ row }) => row.kind },
  { name: 'attempt', type: 'int4', of: ({ row }) => row.attempt },
  { name: 'due_at', type: 'timestamptz', of: ({ row }) => row.dueAt },
]

const messageColumns: readonly Column<OutMessage>[] = [
  { name: 'id', type: 'uuid', of: (row) => row.id },
  { name: 'execution_id', type: 'uuid', of: (row) => row.executionId },
  { name: 'kind', type: 'text', of: (row) => row.kind },
  { name: 'body', type: 'text', of: (row) => row.body },
  { name: 'created_at', as: flushTime },
]

const notificationColumns: readonly Column<OutNotification>[] = [
  { name: 'id', type: 'uuid', of: (row) => row.id },
  { name: 'execution_id', type: 'uuid', of: (row) => row.executionId },
  { name: 'url', type: 'text', of: (row) => row.url },
  { name: 'headers', type: 'text', of: (row) => row.headers },
  { name: 'event', type: 'text', of: (row) => row.event },
  { name: 'body', type: 'text', of: (row) => row.body },
  { name: 'created_at', as: flushTime },
]

/** Whether an execution can be given up with its last write. */
export const canRelease = (state: ExecutionState): boolean =>
  isFinal(state.state) && state.active === 0 && state.leftover.length === 0 && state.deferred.length === 0
