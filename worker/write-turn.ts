/*
 * From the outcomes of turns to the parts of one flush. What was made and ended between two flushes is one INSERT with
 * its last state; documents are serialised here, once.
 */
import { stringifyJson } from '../engine/data/json.ts'
import { newMap, type Value } from '../engine/data/values.ts'
import type { ActionRuntime } from '../engine/workflow/rows.ts'
import { runtimeToJson } from '../engine/workflow/runtime-json.ts'
import type { ActionState, ExecutionState, TaskState } from '../engine/workflow/state.ts'
import { isFinal } from '../engine/workflow/states.ts'
import type { NewChild, NewTimer, Outcome } from '../engine/workflow/turn.ts'
import {
  type Column,
  deletePart,
  executionsPart,
  insertPart,
  type Part,
  updatePart,
} from '../server/store/sql/flush.ts'

/** A turn of one execution, ready to be written. */
export interface Written {
  readonly state: ExecutionState
  readonly outcome: Outcome
  readonly consumed: readonly string[]
  readonly fired: readonly string[]
  /** Number of the first change. */
  readonly firstSeq: number
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

interface Of<T> {
  readonly of: ExecutionState
  readonly row: T
}

const iso = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString())
const jsonOrNull = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value)

/** All parts of a flush at `now`. */
export const partsOf = (
  turns: readonly Written[],
  messages: readonly OutMessage[],
  owner: string,
  now: number,
): Part[] => {
  const executions = turns.filter((turn) => turn.outcome.execution)
  const touched = turns.filter((turn) => !turn.outcome.execution)
  const newTasks: Of<TaskState>[] = []
  const oldTasks: Of<TaskState>[] = []
  const newActions: { of: ExecutionState; row: ActionState; task: TaskState }[] = []
  const oldActions: Of<ActionState>[] = []
  const timers: Of<NewTimer>[] = []
  const children: Of<NewChild>[] = []
  for (const { state: of, outcome } of turns) {
    for (const row of outcome.tasks) (row.isNew ? newTasks : oldTasks).push({ of, row })
    for (const row of outcome.actions) {
      if (!row.isNew) oldActions.push({ of, row })
      else newActions.push({ of, row, task: (of.actions.get(row.id) as { task: TaskState }).task })
    }
    for (const row of outcome.timers) timers.push({ of, row })
    for (const row of outcome.children) children.push({ of, row })
  }
  const time = iso(now)
  const parts: Part[] = []
  const add = (rows: readonly unknown[], part: () => Part): void => {
    if (rows.length > 0) parts.push(part())
  }
  const all = [...executions, ...touched]
  add(all, () => updatePart(executionsPart, 'workflow_executions', executionColumns(time, owner), all, { own: true }))
  add(children, () => insertPart('children', 'workflow_executions', childColumns(time, owner), children))
  add(newTasks, () => insertPart('inserted_tasks', 'task_executions', newTaskColumns(time), newTasks))
  add(oldTasks, () => updatePart('tasks', 'task_executions', taskColumns(time), oldTasks))
  add(newActions, () => insertPart('new_actions', 'action_executions', newActionColumns(time), newActions))
  add(oldActions, () => updatePart('actions', 'action_executions', actionColumns(time), oldActions))
  const events = turns.filter((turn) => turn.outcome.changes.length > 0)
  add(events, () => insertPart('log', 'execution_events', eventColumns(time), events))
  add(timers, () => insertPart('set_timers', 'timers', timerColumns, timers))
  add(messages, () => insertPart('messages', 'execution_inbox', messageColumns(time), messages))
  const fired = turns.flatMap((turn) => turn.fired)
  add(fired, () => deletePart('fired', 'timers', fired))
  const consumed = turns.flatMap((turn) => turn.consumed)
  add(consumed, () => deletePart('read', 'execution_inbox', consumed))
  const rejected = turns.flatMap((turn) => turn.outcome.rejected)
  add(rejected, () =>
    updatePart(
      'dropped',
      'workflow_executions',
      [
        { name: 'id', type: 'uuid', of: (id: string) => id },
        { name: 'accepted', type: 'bool', of: () => false },
      ],
      rejected,
    ),
  )
  return parts
}

const executionColumns = (time: string | null, owner: string): Column<Written>[] => [
  { name: 'id', type: 'uuid', of: ({ state }) => state.id },
  { name: 'state', type: 'text', of: ({ state }) => state.state },
  { name: 'state_info', type: 'text', of: ({ state }) => state.stateInfo },
  { name: 'reason', type: 'text', of: ({ state }) => jsonOrNull(state.reason) },
  {
    name: 'params',
    type: 'text',
    of: ({ state, outcome }) => (outcome.execution ? stringifyJson(state.params) : null),
    as: 'coalesce(u.params, t.params)',
  },
  {
    name: 'context',
    type: 'text',
    of: ({ state, outcome }) => (outcome.execution ? stringifyJson(state.context) : null),
    as: 'coalesce(u.context, t.context)',
  },
  { name: 'output', type: 'text', of: ({ state }) => (state.output === null ? '{}' : stringifyJson(state.output)) },
  { name: 'runtime_context', type: 'text', of: ({ state }) => runtimeOf(state) },
  { name: 'seq', type: 'int4', of: ({ state }) => state.seq },
  { name: 'finished_at', type: 'timestamptz', of: ({ state }) => iso(state.finishedAt) },
  { name: 'updated_at', type: 'timestamptz', of: () => time },
  { name: 'owner', type: 'uuid', of: ({ release }) => (release ? null : owner) },
]

const runtimeOf = (state: ExecutionState): string =>
  state.backlog.length === 0 && Object.keys(state.globals).length === 0
    ? '{}'
    : stringifyJson({ backlog: state.backlog as unknown as Value, globals: state.globals })

const childColumns = (time: string | null, owner: string): Column<Of<NewChild>>[] => [
  { name: 'id', type: 'uuid', of: ({ row }) => row.id },
  { name: 'project_id', type: 'text', of: ({ of }) => of.projectId },
  { name: 'workflow_id', type: 'uuid', of: ({ row }) => row.workflow.workflowId },
  { name: 'workflow_name', type: 'text', of: ({ row }) => row.workflow.name },
  { name: 'workflow_namespace', type: 'text', of: ({ row }) => row.workflow.namespace },
  { name: 'revision_id', type: 'uuid', of: ({ row }) => row.workflow.revisionId },
  { name: 'description', type: 'text', of: () => 'sub-workflow execution' },
  { name: 'state', type: 'text', of: () => 'RUNNING' },
  { name: 'input', type: 'text', of: ({ row }) => stringifyJson(row.input) },
  { name: 'params', type: 'text', of: ({ row }) => stringifyJson(row.params) },
  { name: 'context', type: 'text', of: ({ row }) => stringifyJson(row.context) },
  { name: 'output', type: 'text', of: () => '{}' },
  { name: 'item_index', type: 'int4', of: ({ row }) => row.index },
  { name: 'root_execution_id', type: 'uuid', of: ({ row }) => row.rootExecutionId },
  { name: 'parent_execution_id', type: 'uuid', of: ({ of }) => of.id },
  { name: 'task_execution_id', type: 'uuid', of: ({ row }) => row.taskId },
  { name: 'triggered_by', type: 'text', of: () => 'parent' },
  { name: 'owner', type: 'uuid', of: () => owner },
  { name: 'wanted', type: 'bool', of: () => false },
  { name: 'created_at', type: 'timestamptz', of: () => time },
  { name: 'updated_at', type: 'timestamptz', of: () => time },
]

const taskColumns = (time: string | null): Column<Of<TaskState>>[] => [
  { name: 'id', type: 'uuid', of: ({ row }) => row.id },
  { name: 'state', type: 'text', of: ({ row }) => row.state },
  { name: 'state_info', type: 'text', of: ({ row }) => row.stateInfo },
  { name: 'reason', type: 'text', of: ({ row }) => jsonOrNull(row.reason) },
  { name: 'runtime_context', type: 'text', of: ({ row }) => runtimeToJson(row.runtime) },
  { name: 'published', type: 'text', of: ({ row }) => stringifyJson(row.published) },
  { name: 'processed', type: 'bool', of: ({ row }) => row.processed },
  { name: 'has_next_tasks', type: 'bool', of: ({ row }) => row.hasNext },
  {
    name: 'next_tasks',
    type: 'text',
    of: ({ row }) => (row.next === null ? null : stringifyJson(row.next as unknown as Value)),
  },
  { name: 'error_handled', type: 'bool', of: ({ row }) => row.errorHandled },
  { name: 'started_at', type: 'timestamptz', of: ({ row }) => iso(row.startedAt) },
  { name: 'finished_at', type: 'timestamptz', of: ({ row }) => iso(row.finishedAt) },
  { name: 'updated_at', type: 'timestamptz', of: () => time },
]

const newTaskColumns = (time: string | null): Column<Of<TaskState>>[] => [
  ...taskColumns(time),
  { name: 'project_id', type: 'text', of: ({ of }) => of.projectId },
  { name: 'workflow_execution_id', type: 'uuid', of: ({ of }) => of.id },
  { name: 'workflow_id', type: 'uuid', of: ({ of }) => of.workflowId },
  { name: 'workflow_name', type: 'text', of: ({ of }) => of.workflowName },
  { name: 'workflow_namespace', type: 'text', of: ({ of }) => of.namespace },
  { name: 'name', type: 'text', of: ({ row }) => row.name },
  { name: 'type', type: 'text', of: ({ row }) => row.type },
  {
    name: 'tags',
    type: 'jsonb',
    of: ({ row }) => JSON.stringify(row.spec.tags),
    as: 'ARRAY(SELECT jsonb_array_elements_text(u.tags))',
  },
  { name: 'created_at', type: 'timestamptz', of: ({ row }) => iso(row.createdAt) },
]

const actionColumns = (time: string | null): Column<{ row: ActionState }>[] => [
  { name: 'id', type: 'uuid', of: ({ row }) => row.id },
  { name: 'state', type: 'text', of: ({ row }) => row.state },
  { name: 'state_info', type: 'text', of: ({ row }) => row.stateInfo },
  { name: 'accepted', type: 'bool', of: ({ row }) => row.accepted },
  { name: 'output', type: 'text', of: ({ row }) => outputOf(row) },
  { name: 'runtime_context', type: 'text', of: ({ row }) => actionRuntime(row) },
  { name: 'started_at', type: 'timestamptz', of: ({ row }) => iso(row.startedAt) },
  { name: 'finished_at', type: 'timestamptz', of: ({ row }) => iso(row.finishedAt) },
  { name: 'updated_at', type: 'timestamptz', of: () => time },
]

const outputOf = (action: ActionState): string | null => {
  if (action.result === undefined) return null
  if (action.dropped) return '{}'
  const output = newMap()
  output.result = action.result
  return stringifyJson(output)
}

const actionRuntime = (action: ActionState): string => {
  const runtime: ActionRuntime = {
    index: action.index,
    safe_rerun: action.safeRerun,
    target: action.target,
    timeout: action.timeout,
    ...(action.dropped ? { dropped: true } : {}),
  }
  return JSON.stringify(runtime)
}

const newActionColumns = (time: string | null): Column<{ of: ExecutionState; row: ActionState; task: TaskState }>[] => [
  ...actionColumns(time),
  { name: 'project_id', type: 'text', of: ({ of }) => of.projectId },
  { name: 'workflow_execution_id', type: 'uuid', of: ({ of }) => of.id },
  { name: 'task_execution_id', type: 'uuid', of: ({ task }) => task.id },
  { name: 'workflow_name', type: 'text', of: ({ of }) => of.workflowName },
  { name: 'workflow_namespace', type: 'text', of: ({ of }) => of.namespace },
  { name: 'task_name', type: 'text', of: ({ task }) => task.name },
  { name: 'name', type: 'text', of: ({ row }) => row.name },
  {
    name: 'tags',
    type: 'jsonb',
    of: ({ task }) => JSON.stringify(task.spec.tags),
    as: 'ARRAY(SELECT jsonb_array_elements_text(u.tags))',
  },
  { name: 'input', type: 'text', of: ({ row }) => stringifyJson(row.input) },
  { name: 'is_sync', type: 'bool', of: ({ row }) => row.isSync },
  { name: 'created_at', type: 'timestamptz', of: ({ row }) => iso(row.createdAt) },
]

const eventColumns = (time: string | null): Column<Written>[] => [
  { name: 'execution_id', type: 'uuid', of: ({ state }) => state.id },
  { name: 'seq', type: 'int4', of: ({ firstSeq }) => firstSeq },
  { name: 'changes', type: 'text', of: ({ outcome }) => JSON.stringify(outcome.changes) },
  { name: 'at', type: 'timestamptz', of: () => time },
]

const timerColumns: Column<Of<NewTimer>>[] = [
  { name: 'id', type: 'uuid', of: ({ row }) => row.id },
  { name: 'execution_id', type: 'uuid', of: ({ of }) => of.id },
  { name: 'task_execution_id', type: 'uuid', of: ({ row }) => row.taskId },
  { name: 'kind', type: 'text', of: ({ row }) => row.kind },
  { name: 'attempt', type: 'int4', of: ({ row }) => row.attempt },
  { name: 'due_at', type: 'timestamptz', of: ({ row }) => iso(row.dueAt) },
]

const messageColumns = (time: string | null): Column<OutMessage>[] => [
  { name: 'id', type: 'uuid', of: (row) => row.id },
  { name: 'execution_id', type: 'uuid', of: (row) => row.executionId },
  { name: 'kind', type: 'text', of: (row) => row.kind },
  { name: 'body', type: 'text', of: (row) => row.body },
  { name: 'created_at', type: 'timestamptz', of: () => time },
]

/** Whether an execution can be given up with its last write. */
export const canRelease = (state: ExecutionState): boolean =>
  isFinal(state.state) && state.active === 0 && state.leftover.length === 0
