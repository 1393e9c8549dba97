/*
 * What expressions of a workflow see: `$` in layers, first match wins; functions are in execution-functions.ts.
 */
import type { Value, ValueMap } from '../data/values.ts'
import { evaluateDeep } from '../expressions/evaluate-deep.ts'
import { evaluateText } from '../expressions/evaluate-text.ts'
import type { EvaluationScope } from '../expressions/scope.ts'
import type { Result } from '../result.ts'
import { executionFunctions } from './execution-functions.ts'
import { type ExecutionState, environmentOf, type TaskState } from './state.ts'
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
