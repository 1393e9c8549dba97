import { pythonStr } from '../data/python-str.ts'
import { newMap, type Value, type ValueMap } from '../data/values.ts'
import { err, ok, type Result } from '../result.ts'
import { tooLarge } from './field-size.ts'
import { prepareStart } from './prepare-start.ts'
import { evaluate, taskLayers } from './scope.ts'
import { whenceOf } from './start-action.ts'
import { environmentOf, type TaskState } from './state.ts'
import type { Turn } from './turn.ts'

/** Starts one sub-workflow of a task; as start-action.ts for the rest. */
export const startChild = (turn: Turn, task: TaskState, given: ValueMap, index: number): Result<boolean, string> => {
  const { state, env, out } = turn
  const name = evaluate(turn, task.spec.workflow as string, taskLayers(state, task, task.inbound.values), task)
  if (!name.ok) return name
  const wanted = pythonStr(name.value)
  const found = env.catalog.workflow(wanted, whenceOf(state))
  if (found === 'loading') {
    out.effects.push({ kind: 'load', what: 'workflow', name: wanted })
    state.loading.add(task)
    return ok(false)
  }
  if (found === 'missing') return err(`Failed to find workflow [name=${wanted}] [namespace=${state.namespace}]`)
  const declared = new Set(found.spec.input.map((one) => one.name))
  const input = newMap()
  const params = newMap()
  for (const key of Object.keys(given)) (declared.has(key) ? input : params)[key] = given[key] as Value
  const id = env.newId()
  const rootExecutionId = state.rootExecutionId ?? state.id
  Object.assign(params, {
    root_execution_id: rootExecutionId,
    task_execution_id: task.id,
    index,
    namespace: found.namespace,
    env: Object.assign(newMap(), environmentOf(state)),
  })
  if (Object.hasOwn(state.params, 'notify')) params.notify = state.params.notify as Value
  const prepared = prepareStart({
    spec: found.spec,
    workflowName: found.name,
    executionId: id,
    input,
    params,
    env: environmentOf(state),
    evaluateEnv: false,
    sources: { now: () => env.now, uuid: () => env.newId(), random: () => env.random() },
  })
  if (!prepared.ok) return err(prepared.error.message)
  const refused =
    tooLarge(env.fieldLimitKb, 'WorkflowExecution', 'input', prepared.value.input) ??
    tooLarge(env.fieldLimitKb, 'WorkflowExecution', 'params', prepared.value.params)
  if (refused !== null) return err(refused)
  task.children.push({ id, index, state: 'RUNNING', accepted: true, result: undefined, stateInfo: null })
  task.open++
  out.tasks.add(task)
  out.children.push({
    id,
    workflow: found,
    input: prepared.value.input,
    params: prepared.value.params,
    context: prepared.value.context,
    index,
    taskId: task.id,
    rootExecutionId,
  })
  return ok(true)
}
