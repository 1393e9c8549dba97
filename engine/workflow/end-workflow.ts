/*
 * How an execution ends. It is looked at whenever a task has ended that triggered nothing: nothing active any more means
 * CANCELLED when a task was cancelled, SUCCESS when each failed task was handled, else ERROR.
 */

import { pythonRepr, pythonStr } from '../data/python-str.ts'
import { newMap, type Value, type ValueMap } from '../data/values.ts'
import { err, ok, type Result } from '../result.ts'
import { followTask } from './complete-task.ts'
import { tooLarge } from './field-size.ts'
import { mergeOutbound } from './inbound-context.ts'
import { decideJoin, failJoin } from './join.ts'
import { outboundOf } from './outbound.ts'
import { evaluate, workflowLayers } from './scope.ts'
import { setExecutionState } from './set-state.ts'
import type { ExecutionState, TaskState } from './state.ts'
import type { Turn } from './turn.ts'

/** Ends the execution if nothing can go on by itself. */
export const checkEnding = (turn: Turn): void => {
  const { state } = turn
  if (state.state !== 'RUNNING') return
  if (state.active > 0) {
    // Only joins are left: no branch is under way that could still reach them.
    if (state.active === state.waiting.size && turn.queue.length === 0) failWaitingJoin(turn)
    return
  }
  if (turn.queue.length > 0) return
  if (state.cancelled.size > 0) {
    const names = [...state.cancelled].map((task) => task.name).sort()
    endWorkflow(turn, 'CANCELLED', `Cancelled tasks: ${names.join(', ')}`)
  } else if (state.failed.size > 0) endWorkflow(turn, 'ERROR', failureMessage(state))
  else endWorkflow(turn, 'SUCCESS', null)
}

/** One at a time, the oldest first: what handles its error may satisfy another. */
const failWaitingJoin = (turn: Turn): void => {
  for (const task of [...turn.state.waiting]) {
    // After a load nobody has looked at it yet.
    decideJoin(turn, task, true)
    if (turn.queue.length > 0) return
  }
  const [oldest] = [...turn.state.waiting].sort((a, b) => (a.id < b.id ? -1 : 1))
  if (oldest !== undefined) failJoin(turn, oldest)
}

/** Ends the execution now, with its output. */
export const endWorkflow = (turn: Turn, to: 'SUCCESS' | 'ERROR' | 'CANCELLED', info: string | null): void => {
  const { state } = turn
  const wasPaused = state.state === 'PAUSED'
  const output = sizedOutput(turn, outputOf(turn, to, info))
  if (output.ok) {
    state.output = output.value
    setExecutionState(turn, to, info)
  } else {
    state.output = { result: output.error }
    setExecutionState(turn, 'ERROR', output.error)
  }
  state.backlog = []
  // What had come to its end while it was paused is not followed any more.
  if (wasPaused) for (const task of state.tasks.values()) followTask(turn, task)
  turn.out.effects.push({ kind: 'tell-parent', state: state.state })
}

/** An output that is too large is a failure of the workflow. */
const sizedOutput = (turn: Turn, output: Result<ValueMap, string>): Result<ValueMap, string> => {
  if (!output.ok) return output
  const { state, env } = turn
  const refused = tooLarge(env.fieldLimitKb, 'WorkflowExecution', 'output', output.value)
  return refused === null
    ? output
    : err(`Failed to check and complete [wf_ex_id=${state.id}, wf_name=${state.workflowName}]: ${refused}`)
}

/** The output of the execution; the error is the message it ends with instead when an expression of it fails. */
const outputOf = (turn: Turn, to: 'SUCCESS' | 'ERROR' | 'CANCELLED', info: string | null): Result<ValueMap, string> => {
  const { state } = turn
  if (to === 'SUCCESS') {
    const output = successOutput(turn)
    if (output.ok) return output
    return err(`Failed to check and complete [wf_ex_id=${state.id}, wf_name=${state.workflowName}]: ${output.error}`)
  }
  const output = newMap()
  output.result = info
  if (to === 'CANCELLED') return ok(output)
  const spec = state.spec.outputOnError
  const final = finalContext(state)
  if (spec === undefined || Object.keys(spec).length === 0) return ok(Object.assign(output, final))
  const result = evaluate(turn, spec, workflowLayers(state, final), null)
  if (result.ok) return ok(Object.assign(output, result.value as ValueMap))
  return err(
    `Failed to evaluate expression in output-on-error! (output-on-error: '${pythonRepr(spec)}', exception: '${result.error}' Cause: '${info ?? 'None'}'`,
  )
}

/** What the execution gives if it succeeds now; the error is the expression's. */
export const successOutput = (turn: Turn): Result<ValueMap, string> => {
  const { state } = turn
  const spec = state.spec.output
  const final = finalContext(state)
  if (spec === undefined || Object.keys(spec).length === 0) return ok(final)
  const result = evaluate(turn, spec, workflowLayers(state, final), null)
  return result.ok ? ok(result.value as ValueMap) : result
}

/** What the ended tasks that triggered nothing have published, together; in a reverse workflow what the target has. */
const finalContext = (state: ExecutionState): ValueMap => {
  if (state.spec.type !== 'reverse') return mergeOutbound(state.ends).values
  const target = state.byName.get(String(state.params.task_name))?.at(-1)
  return target === undefined ? {} : outboundOf(target).values
}

/** `Failure caused by error in tasks: …` with one paragraph for each failed task. */
const failureMessage = (state: ExecutionState): string => {
  const failed = [...state.failed].sort((a, b) => (a.name < b.name ? -1 : 1))
  const lines = [`Failure caused by error in tasks: ${failed.map((task) => task.name).join(', ')}`, '']
  for (const task of failed) lines.push(...failureOfTask(task))
  return lines.join('\n')
}

const failureOfTask = (task: TaskState): string[] => [
  `  ${task.name} [task_ex_id=${task.id}] -> ${task.stateInfo ?? 'None'}`,
  ...task.actions
    .filter((action) => action.state === 'ERROR')
    .map((action) => `    [action_ex_id=${action.id}, idx=${action.index}]: ${text(action.result ?? null)}`),
  ...task.children
    .filter((child) => child.state === 'ERROR')
    .map((child) => `    [wf_ex_id=${child.id}, idx=${child.index}]: ${child.stateInfo ?? 'None'}`),
  '',
]

const text = (value: Value): string => pythonStr(value)
