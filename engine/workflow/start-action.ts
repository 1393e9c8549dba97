import { pythonStr } from '../data/python-str.ts'
import { isTruthy } from '../data/truth.ts'
import { isMap, newMap, type Value, type ValueMap } from '../data/values.ts'
import { err, ok, type Result } from '../result.ts'
import type { ActionResult, PreparedAction } from './catalog.ts'
import { tooLarge } from './field-size.ts'
import { pinnedAction } from './pinned-results.ts'
import { evaluate, scopeOf, taskLayers } from './scope.ts'
import { setActionState, setActionWaits } from './set-state.ts'
import { type ActionState, type ExecutionState, environmentOf, type TaskState } from './state.ts'
import { isFinal } from './states.ts'
import type { Turn } from './turn.ts'

/**
 * Starts one action of a task. Pure, instant actions end within the turn; others are called once the turn is written.
 * Value: false when the action's name has to be looked up first. Error: what makes the task fail at once.
 */
export const startAction = (
  turn: Turn,
  task: TaskState,
  given: ValueMap,
  layers: readonly ValueMap[],
  index: number,
): Result<boolean, string> => {
  const { state, env, out } = turn
  const name = evaluate(turn, task.spec.action ?? 'std.noop', taskLayers(state, task, task.inbound.values), task)
  if (!name.ok) return name
  const wanted = pythonStr(name.value)
  const pinned = pinnedAction(state, task, wanted, index)
  const found = pinned ?? env.catalog.action(wanted, whenceOf(state))
  if (found === 'loading') {
    out.effects.push({ kind: 'load', what: 'action', name: wanted })
    state.loading.add(task)
    return ok(false)
  }
  if (found === 'missing') return err(`Failed to find action [action_name=${wanted}, namespace=${state.namespace}]`)
  const whole = withDefaults(state, wanted, given)
  const wrong = found.checkInput(whole)
  if (wrong !== null) return err(wrong)
  const input = found.complete(whole)
  const refused = tooLarge(env.fieldLimitKb, 'ActionExecution', 'input', input)
  if (refused !== null) return err(refused)
  const behind = [task.inbound.values, { __env: environmentOf(state) }, state.context, state.input]
  const prepared = found.prepare(input, scopeOf(turn, behind, task))
  if (!prepared.ok) return prepared
  const call = prepared.value
  // A pinned result is sent nowhere.
  const isHere = task.spec.target === undefined || pinned !== null
  const target = isHere ? ok<Value>(null) : evaluate(turn, task.spec.target as string, layers, task)
  if (!target.ok) return target
  const action: ActionState = {
    id: env.newId(),
    name: found.name,
    index,
    input,
    isSync: call.isSync,
    attempt: task.runtime.attempt,
    safeRerun: task.spec.safeRerun || state.spec.taskDefaults?.safeRerun === true,
    target: isTruthy(target.value) ? pythonStr(target.value) : null,
    timeout: task.runtime.timeout,
    createdAt: env.now,
    startedAt: env.now,
    state: 'RUNNING',
    stateInfo: null,
    accepted: false,
    result: undefined,
    dropped: false,
    waits: null,
    finishedAt: null,
    isNew: true,
  }
  task.actions.push(action)
  task.open++
  state.actions.set(action.id, { action, task })
  const instant = action.target === null ? call.instant() : null
  if (instant !== null) {
    out.actions.add(action)
    turn.queue.push({ do: 'result', task, action, result: call.finish(instant) })
    return ok(true)
  }
  setActionState(turn, task, action, 'RUNNING')
  out.tasks.add(task)
  if (action.target === null && !env.takePlace()) {
    action.startedAt = null
    action.waits = { code: 'queued', target: null }
    out.effects.push({ kind: 'queue', action })
  } else out.effects.push({ kind: 'run', action, task, call })
  return ok(true)
}

/** Calls an action that waited for a place, or whose worker is gone and that may be called again. */
export const callAction = (turn: Turn, actionId: string): void => {
  const { state, env, out } = turn
  const found = state.actions.get(actionId)
  const prepared = found === undefined || isFinal(found.action.state) ? null : prepareAgain(turn, found)
  if (found === undefined || prepared === null) {
    out.effects.push({ kind: 'give-place-back' })
    return
  }
  const { action, task } = found
  if (!prepared.ok) {
    out.effects.push({ kind: 'give-place-back' })
    turn.queue.push({ do: 'result', task, action, result: { kind: 'error', data: prepared.error } })
    return
  }
  action.startedAt = env.now
  setActionWaits(turn, actionId, null)
  out.effects.push({ kind: 'run', action, task, call: prepared.value })
}

/** The call of an action that was stored. */
const prepareAgain = (
  turn: Turn,
  { action, task }: { action: ActionState; task: TaskState },
): Result<PreparedAction, string> => {
  const { state, env } = turn
  const pinned = pinnedAction(state, task, action.name, action.index)
  const found = pinned ?? env.catalog.action(action.name, whenceOf(state))
  if (typeof found === 'string') {
    return err(`Failed to find action [action_name=${action.name}, namespace=${state.namespace}]`)
  }
  const behind = [task.inbound.values, { __env: environmentOf(state) }, state.context, state.input]
  return found.prepare(action.input as ValueMap, scopeOf(turn, behind, task))
}

/** What a result that was reported from outside means to the task: outputs of ad-hoc actions are applied to it. */
export const finishReported = (
  turn: Turn,
  task: TaskState,
  action: ActionState,
  result: ActionResult,
): ActionResult => {
  const prepared = prepareAgain(turn, { action, task })
  return prepared.ok ? prepared.value.finish(result) : result
}

/** Whether the definition of an action, which says what a reported result means, has to be looked up first. */
export const mustLookUp = (turn: Turn, actionId: string): boolean => {
  const { state, env, out } = turn
  const name = state.actions.get(actionId)?.action.name
  if (name === undefined || env.catalog.action(name, whenceOf(state)) !== 'loading') return false
  out.effects.push({ kind: 'load', what: 'action', name })
  return true
}

/** Where names of an execution are looked up from. */
export const whenceOf = (state: ExecutionState) => ({
  projectId: state.projectId,
  namespace: state.namespace,
  workbookName: state.workbookName,
})

/** `env.__actions.<name>` gives inputs that the task did not. */
const withDefaults = (state: ExecutionState, name: string, given: ValueMap): ValueMap => {
  const all = environmentOf(state).__actions
  const defaults = isMap(all) && Object.hasOwn(all, name) ? all[name] : undefined
  return isMap(defaults) ? Object.assign(newMap(), defaults, given) : given
}
