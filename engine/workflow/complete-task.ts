/*
 * What happens when a task has come to its end, in this order: publish, after-hooks of the policies (wait-after,
 * fail-on, retry; each may delay the end, and then all this happens again later), the final state, the transitions that
 * were taken, and, unless the workflow is paused, what they lead to.
 */

import { isTruthy } from '../data/truth.ts'
import type { Value } from '../data/values.ts'
import { err, ok, type Result } from '../result.ts'
import { clausesFor, eventOf, transitionsOf } from './clauses.ts'
import { dispatch } from './dispatch.ts'
import { forceFail } from './force-fail.ts'
import { outboundOf } from './outbound.ts'
import { afterPolicies } from './policies/after.ts'
import { publish } from './publish.ts'
import { evaluate, taskLayers } from './scope.ts'
import { setTaskState } from './set-state.ts'
import type { Command, ExecutionState, TaskState } from './state.ts'
import { isFinal, type State } from './states.ts'
import type { Turn } from './turn.ts'

/** What the engine was about when an expression failed, in Mistral's words. */
export type Doing = 'handle action completion' | 'complete task'

/** Brings a task to an end; policies may still delay it. */
export const completeTask = (
  turn: Turn,
  task: TaskState,
  to: State,
  info: string | null,
  doing: Doing = 'handle action completion',
): void => {
  if (isFinal(task.state)) return
  task.runtime.remembered = null
  const before = task.state
  const fail = (error: string): void => {
    task.state = before
    forceFail(turn, task, error, doing)
  }
  // What is evaluated now sees the task as it ended.
  task.state = to
  task.stateInfo = info
  if (to !== 'CANCELLED') {
    const published = publish(turn, task, to)
    if (!published.ok) return fail(published.error)
  }
  const after = afterPolicies(turn, task, to, info)
  if (!after.ok) return fail(after.error)
  if (after.value === null) return
  if (!task.spec.keepResult) dropResults(turn, task)
  task.state = before
  finishTask(turn, task, after.value.state, after.value.info, doing)
}

/** Sets the final state, computes what comes next and follows it. */
export const finishTask = (
  turn: Turn,
  task: TaskState,
  to: State,
  info: string | null,
  doing: Doing = 'handle action completion',
): void => {
  const before = task.state
  task.state = to
  task.stateInfo = info
  const commands = nextCommands(turn, task, to)
  task.state = before
  if (!commands.ok) return forceFail(turn, task, commands.error, doing)
  setTaskState(turn, task, to, info)
  task.next = commands.value
  task.hasNext = commands.value.length > 0
  task.errorHandled = to === 'ERROR' && commands.value.some((command) => command.event === 'on-error')
  if (to === 'ERROR' && !task.errorHandled) turn.state.failed.add(task)
  if (to === 'CANCELLED') turn.state.cancelled.add(task)
  followTask(turn, task)
}

/** Dispatches what a finished task triggered, or leaves it for the resume. */
export const followTask = (turn: Turn, task: TaskState): void => {
  const { state } = turn
  if (task.processed || !isFinal(task.state)) return
  if (state.state === 'PAUSED') return
  task.processed = true
  turn.out.tasks.add(task)
  state.active--
  if (isEnd(state, task)) state.ends.add(task)
  if (isFinal(state.state)) return
  dispatch(turn, task, task.next ?? [])
}

/** Whether a finished task has led to no other: its context is part of the final one. */
export const isEnd = (state: ExecutionState, task: TaskState): boolean =>
  task.processed && !(task.next ?? []).some((command) => state.spec.tasks.has(command.target))

const dropResults = (turn: Turn, task: TaskState): void => {
  for (const action of task.actions) {
    action.dropped = true
    if (action.result !== undefined) action.result = null
    turn.out.actions.add(action)
  }
}

/** The commands of the clauses that hold for the state, in the order of the text. */
const nextCommands = (turn: Turn, task: TaskState, to: State): Result<Command[], string> => {
  const { state } = turn
  if (state.spec.type === 'reverse') return ok([])
  const layers = taskLayers(state, task, outboundOf(task).values)
  const commands: Command[] = []
  const clauses = [...clausesFor(to)]
  // Grows while it is walked: on-skip without a command falls back to on-success.
  for (const clause of clauses) {
    for (const transition of transitionsOf(state.spec, task.spec, clause)) {
      if (transition.condition !== undefined) {
        const condition = evaluate(turn, transition.condition, layers, task)
        if (!condition.ok) return condition
        if (!isTruthy(condition.value)) continue
      }
      let message: Value | undefined
      if (transition.parameters !== undefined) {
        const parameters = evaluate(turn, transition.parameters, layers, task)
        if (!parameters.ok) return err(parameters.error)
        message = (parameters.value as { msg?: Value }).msg
      }
      commands.push({
        target: transition.target,
        event: eventOf[clause],
        ...(message === undefined ? {} : { message }),
      })
    }
    if (clause === 'onSkip' && commands.length === 0) clauses.push('onSuccess')
  }
  return ok(commands)
}
