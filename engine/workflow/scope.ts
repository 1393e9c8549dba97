/*
 * What expressions of a workflow see: `$` in layers, first match wins, and Mistral's functions over the execution.
 */
import { newMap, type Value, type ValueMap } from '../data/values.ts'
import { evaluateDeep } from '../expressions/evaluate-deep.ts'
import { evaluateText } from '../expressions/evaluate-text.ts'
import type { EvaluationScope, MistralFunctions, TasksFilter } from '../expressions/scope.ts'
import type { Result } from '../result.ts'
import { type ExecutionState, environmentOf, type TaskState } from './state.ts'
import { taskResult } from './task-result.ts'
import { formatTime } from './time.ts'
import type { Turn } from './turn.ts'

/** Layers of `$` at a task: the task itself, environment, `extra`, its inbound (or outbound) context, workflow context, input. */
export const taskLayers = (state: ExecutionState, task: TaskState, values: ValueMap, extra?: ValueMap): ValueMap[] => {
  const layers: ValueMap[] = [{ __task_execution: { id: task.id, name: task.name } }, { __env: environmentOf(state) }]
  if (extra !== undefined) layers.push(extra)
  layers.push(values, state.context, state.input)
  return layers
}

/** Layers of `$` where the workflow's output is evaluated. */
export const workflowLayers = (state: ExecutionState, values: ValueMap): ValueMap[] => [
  values,
  { __env: environmentOf(state) },
  state.context,
  state.input,
]

/** The scope of an evaluation within an execution. */
export const scopeOf = (turn: Turn, layers: readonly ValueMap[], current: TaskState | null): EvaluationScope => ({
  layers,
  functions: executionFunctions(turn, current),
  limits: { clock: () => turn.env.clock() },
})

/** Evaluates whatever a definition holds at one place: a text, a list, a map or a plain value. */
export const evaluate = (
  turn: Turn,
  data: Value,
  layers: readonly ValueMap[],
  current: TaskState | null,
): Result<Value, string> => {
  if (data === null || (typeof data !== 'string' && typeof data !== 'object')) return { ok: true, value: data }
  const scope = scopeOf(turn, layers, current)
  const result = typeof data === 'string' ? evaluateText(data, scope) : evaluateDeep(data, scope)
  return result.ok ? result : { ok: false, error: result.error.message }
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

const executionFunctions = (turn: Turn, current: TaskState | null): MistralFunctions => {
  const { state, env } = turn
  return {
    task(name) {
      if (name === null || name === current?.name) return current === null ? null : taskMap(state, current)
      const latest = state.byName.get(name)?.at(-1)
      return latest === undefined ? null : taskMap(state, latest)
    },
    tasks: (filter) => tasksOf(state, filter),
    execution: () => executionMap(state),
    executions: (filter) =>
      (filter.id === null || filter.id === state.id) && (filter.state === null || filter.state === state.state)
        ? [executionMap(state)]
        : [],
    env: () => environmentOf(state),
    global: (name) => (Object.hasOwn(state.context, name) ? (state.context[name] as Value) : null),
    now: () => env.now,
    uuid: () => env.newId(),
    random: () => env.random(),
  }
}

const tasksOf = (state: ExecutionState, filter: TasksFilter): Value => {
  if (filter.workflowExecutionId !== null && filter.workflowExecutionId !== state.id) return []
  return [...state.tasks.values()]
    .filter((task) => filter.state === null || task.state === filter.state)
    .filter((task) => !filter.flat || !task.children.some((child) => child.state === task.state))
    .map((task) => taskMap(state, task))
}

const executionMap = (state: ExecutionState): ValueMap => {
  const map = newMap()
  map.id = state.id
  map.name = state.workflowName
  map.spec = state.spec.raw
  map.input = state.input
  map.params = state.params
  map.created_at = formatTime(state.createdAt)
  map.updated_at = formatTime(state.createdAt)
  map.root_execution_id = state.rootExecutionId
  return map
}
