/* An execution's rows as a flush stores them, and its state as the next owner makes it of them. */
import { stringifyJson } from '../engine/data/json.ts'
import type { Value } from '../engine/data/values.ts'
import type { WorkflowSpec } from '../engine/language/spec.ts'
import { loadExecution, newState } from '../engine/workflow/load.ts'
import type { ActionRow, ChildRow, ExecutionRow, TaskRow } from '../engine/workflow/rows.ts'
import { runtimeToJson } from '../engine/workflow/runtime-json.ts'
import type { ActionState, ExecutionState, TaskState } from '../engine/workflow/state.ts'
import type { Outcome } from '../engine/workflow/turn.ts'
import { actionRuntime, outputOf, publishedOf, runtimeOf } from '../worker/write-turn.ts'

export interface Stored {
  execution: ExecutionRow
  readonly tasks: Map<string, TaskRow>
  readonly actions: Map<string, ActionRow>
}

/** Writes what an outcome says has changed, and only that. */
export const store = (stored: Stored, state: ExecutionState, outcome: Outcome): void => {
  stored.execution = { ...stored.execution, seq: state.seq }
  if (outcome.execution) stored.execution = executionRow(stored.execution, state)
  for (const task of outcome.tasks) {
    stored.tasks.set(task.id, taskRow(state, task))
    task.isNew = false
  }
  for (const action of outcome.actions) {
    const taskId = state.actions.get(action.id)?.task.id as string
    stored.actions.set(action.id, actionRow(taskId, action))
    action.isNew = false
  }
}

export const load = (stored: Stored, children: readonly ChildRow[], spec: WorkflowSpec): ExecutionState => {
  if (stored.execution.seq === 0) return newState(stored.execution, spec, null)
  const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)
  const tasks = [...stored.tasks.values()].sort(byId)
  const actions = [...stored.actions.values()].sort(byId)
  return loadExecution({ execution: stored.execution, tasks, actions, children }, spec, null)
}

const jsonOrNull = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))

export const executionRow = (before: ExecutionRow, state: ExecutionState): ExecutionRow => ({
  ...before,
  state: state.state,
  stateInfo: state.stateInfo,
  reason: jsonOrNull(state.reason),
  params: stringifyJson(state.params),
  context: stringifyJson(state.context),
  output: state.output === null ? '{}' : stringifyJson(state.output),
  runtimeContext: runtimeOf(state),
  seq: state.seq,
  finishedAt: state.finishedAt,
})

const taskRow = (state: ExecutionState, task: TaskState): TaskRow => ({
  id: task.id,
  executionId: state.id,
  name: task.name,
  type: task.type,
  state: task.state,
  stateInfo: task.stateInfo,
  reason: jsonOrNull(task.reason),
  runtimeContext: runtimeToJson(task.runtime),
  published: publishedOf(task),
  processed: task.processed,
  hasNext: task.hasNext,
  next: task.next === null ? null : stringifyJson(task.next as unknown as Value),
  errorHandled: task.errorHandled,
  createdAt: task.createdAt,
  startedAt: task.startedAt,
  finishedAt: task.finishedAt,
})

const actionRow = (taskId: string, action: ActionState): ActionRow => ({
  id: action.id,
  taskId,
  name: action.name,
  state: action.state,
  stateInfo: action.stateInfo,
  accepted: action.accepted,
  input: stringifyJson(action.input),
  output: outputOf(action),
  runtimeContext: actionRuntime(action),
  isSync: action.isSync,
  createdAt: action.createdAt,
  startedAt: action.startedAt,
  finishedAt: action.finishedAt,
})
