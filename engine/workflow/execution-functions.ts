/* Mistral's functions over executions and their tasks, as expressions of a workflow call them. */
import { newMap, type Value, type ValueMap } from '../data/values.ts'
import { Failure } from '../expressions/runtime/failure.ts'
import type { ExecutionsFilter, MistralFunctions, TasksFilter } from '../expressions/scope.ts'
import { readElsewhere } from './elsewhere.ts'
import { type ExecutionState, environmentOf, type TaskState } from './state.ts'
import { taskResult } from './task-result.ts'
import { formatTime } from './time.ts'
import type { Turn } from './turn.ts'

/** The functions; `current` is the task that `task()` means. */
export const executionFunctions = (turn: Turn, current: TaskState | null): MistralFunctions => {
  const { state, env } = turn
  return {
    task(name) {
      if (name === null || name === current?.name) return current === null ? null : taskMap(state, current)
      const latest = state.byName.get(name)?.at(-1)
      return latest === undefined ? null : taskMap(state, latest)
    },
    tasks: (filter) => tasksOf(turn, filter),
    execution: () => executionMap(state),
    executions: (filter) => executionsOf(turn, filter),
    env: () => environmentOf(state),
    global: (name) => (Object.hasOwn(state.context, name) ? (state.context[name] as Value) : null),
    now: () => env.now,
    uuid: () => env.newId(),
    random: () => env.random(),
  }
}

/** The map that `task()` gives. */
export const taskMap = (state: ExecutionState, task: TaskState): ValueMap => {
  const map = newMap()
  map.id = task.id
  map.name = task.name
  map.spec = task.spec.raw
  map.state = task.state
  map.state_info = task.stateInfo
  map.result = taskResult(task)
  map.published = task.published
  map.type = task.type
  map.workflow_execution_id = state.id
  map.created_at = formatTime(task.createdAt)
  map.updated_at = formatTime(task.finishedAt ?? task.startedAt ?? task.createdAt)
  return map
}

/** `recursive` counts only with an id; without one all tasks of the project are meant. */
const tasksOf = ({ state, env }: Turn, filter: TasksFilter): Value => {
  const { workflowExecutionId: executionId, flat } = filter
  const recursive = filter.recursive && executionId !== null
  const alone = executionId === state.id && (!recursive || !hasChildren(state))
  const among = alone ? [state] : readElsewhere(env.answers, { kind: 'tasks', executionId, recursive }, state)
  return among.flatMap((one) =>
    [...one.tasks.values()]
      .filter((task) => filter.state === null || task.state === filter.state)
      .filter((task) => !flat || !task.children.some((child) => child.state === task.state))
      .map((task) => taskMap(one, task)),
  )
}

const hasChildren = (state: ExecutionState): boolean => {
  for (const task of state.tasks.values()) if (task.children.length > 0) return true
  return false
}

const executionsOf = ({ state, env }: Turn, filter: ExecutionsFilter): Value => {
  const [from, to] = [timeOf(filter.fromTime), timeOf(filter.toTime)]
  const fits = (one: ExecutionState): boolean =>
    (filter.id === null || filter.id === one.id) &&
    (filter.rootExecutionId === null || filter.rootExecutionId === one.rootExecutionId) &&
    (filter.state === null || filter.state === one.state) &&
    (from === null || one.createdAt >= from) &&
    (to === null || one.createdAt < to)
  const among = filter.id === state.id ? [state] : readElsewhere(env.answers, { kind: 'executions', filter }, state)
  return among.filter(fits).map((one) => executionRow(one))
}

/** Epoch milliseconds of a time as Mistral prints it, or as ISO 8601; without a zone it is UTC. */
export const timeOf = (text: string | null): number | null => {
  if (text === null) return null
  const [, day, clock = '00:00', zone = 'Z'] =
    /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? []
  const time = Date.parse(`${day}T${clock}${zone}`)
  if (Number.isNaN(time)) throw new Failure('ValueError', `executions() expects times as 'YYYY-MM-DD HH:MM:SS'`)
  return time
}

/** The map that `execution()` gives. */
export const executionMap = (state: ExecutionState): ValueMap => {
  const map = newMap()
  map.id = state.id
  map.name = state.workflowName
  map.spec = state.spec.raw
  map.input = state.input
  map.params = state.params
  map.created_at = formatTime(state.createdAt)
  map.updated_at = formatTime(state.finishedAt ?? state.createdAt)
  map.root_execution_id = state.rootExecutionId
  return map
}

/** A row of `executions()`: what the API shows of an execution, documents as values. */
const executionRow = (state: ExecutionState): ValueMap => {
  const row = Object.assign(newMap(), executionMap(state))
  row.description = state.description
  row.workflow_id = state.workflowId
  row.workflow_name = state.workflowName
  row.workflow_namespace = state.namespace
  row.project_id = state.projectId
  row.state = state.state
  row.state_info = state.stateInfo
  row.output = state.output
  row.accepted = state.accepted
  row.task_execution_id = state.taskExecutionId
  return row
}
