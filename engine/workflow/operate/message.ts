/* Messages from outside: each is applied or refused with a fault; a refusal changes nothing. */
import { newMap, type Value } from '../../data/values.ts'
import type { ActionResult } from '../catalog.ts'
import { endWorkflow, successOutput } from '../end-workflow.ts'
import type { Fault, Message } from '../messages.ts'
import { setActionState, setActionWaits, setTaskState } from '../set-state.ts'
import { finishReported } from '../start-action.ts'
import { isFinal, mayBecome } from '../states.ts'
import type { Turn } from '../turn.ts'
import { mergeEnvironment } from './merge-environment.ts'
import { pauseExecution } from './pause.ts'
import { rerunTask, skipTask } from './rerun.ts'
import { resumeExecution } from './resume.ts'
import { stopExecution } from './stop.ts'

/** Null when the message was applied. Messages between parent and child are the transition's own business. */
export const applyMessage = (turn: Turn, message: Exclude<Message, { kind: 'child-state' }>): Fault | null => {
  const { state, out } = turn
  switch (message.kind) {
    case 'set-state':
      out.changes.push({ t: 'command', name: message.state })
      return setState(turn, message)
    case 'merge-env':
      mergeEnvironment(turn, message.env)
      return null
    case 'rerun':
    case 'skip': {
      const task = state.tasks.get(message.taskId)
      if (task === undefined)
        return { code: 'TASK_NOT_FOUND', message: `Task execution not found [id=${message.taskId}]` }
      out.changes.push({ t: 'command', name: message.kind })
      const result = message.kind === 'skip' ? skipTask(turn, task) : rerunTask(turn, task, message.reset, message.env)
      return result.ok ? null : result.error
    }
    case 'action-result': {
      const found = state.actions.get(message.actionId)
      if (found === undefined)
        return { code: 'ACTION_NOT_FOUND', message: `ActionExecution not found [id=${message.actionId}]` }
      const { action, task } = found
      if (isFinal(action.state)) {
        return { code: 'ACTION_COMPLETED', message: `Action ${action.id} is already completed` }
      }
      if (task.state === 'PAUSED') setTaskState(turn, task, 'RUNNING')
      turn.queue.push({
        do: 'result',
        task,
        action,
        result: finishReported(turn, task, action, reported(message.state, message.output)),
      })
      turn.queue.push({ do: 'ending' })
      return null
    }
    case 'executor-result': {
      const found = state.actions.get(message.actionId)
      if (found === undefined) return null
      const { action, task } = found
      const result = finishReported(turn, task, action, message.result)
      turn.queue.push({ do: 'result', task, action, result }, { do: 'ending' })
      return null
    }
    case 'action-waits':
      setActionWaits(turn, message.actionId, message.reason)
      return null
    case 'maintenance':
      if (message.command === 'pause') pauseExecution(turn, null, { by: 'maintenance', name: null })
      else resumeExecution(turn, undefined, 'maintenance')
      return null
    case 'action-state':
      return setActionPause(turn, message.actionId, message.state)
    case 'parent-command':
      if (message.command === 'pause') pauseExecution(turn, message.stateInfo, { by: 'parent', name: null })
      else if (message.command === 'resume') resumeExecution(turn, message.env, 'parent')
      else stopExecution(turn, 'CANCELLED', message.stateInfo)
      return null
    default:
      // Of a newer version of the code that shares the database: refused, so that it does not stop the others.
      return { code: 'UNKNOWN_MESSAGE', message: `Unknown message: ${String((message as { kind: unknown }).kind)}` }
  }
}

const reported = (state: 'SUCCESS' | 'ERROR' | 'CANCELLED', output: Value | undefined): ActionResult =>
  state === 'SUCCESS'
    ? { kind: 'success', data: output ?? newMap() }
    : state === 'ERROR'
      ? { kind: 'error', data: output ?? 'Unknown error' }
      : { kind: 'cancelled' }

const setState = (
  turn: Turn,
  { state: to, stateInfo, env, by }: Extract<Message, { kind: 'set-state' }>,
): Fault | null => {
  const { state } = turn
  const from = state.state
  if (to === 'PAUSED') {
    if (from === 'PAUSED') return null
    if (from !== 'RUNNING') return illegal(turn, to)
    pauseExecution(turn, stateInfo, { by: 'person', name: by ?? null })
    return null
  }
  if (to === 'RUNNING') {
    if (from === 'PAUSED') resumeExecution(turn, env, 'person')
    return null
  }
  if (to === 'SUCCESS') {
    if (from !== 'SUCCESS' && !mayBecome(from, to)) return illegal(turn, to)
    // Whoever asks for success is told why there is none, and the execution goes on as it was.
    const output = successOutput(turn)
    if (!output.ok) return { code: 'EVALUATION', message: output.error }
    if (from === 'SUCCESS') {
      endWorkflow(turn, 'SUCCESS', stateInfo)
      return null
    }
  }
  if (isFinal(from)) return null
  stopExecution(turn, to, stateInfo)
  return null
}

const illegal = (turn: Turn, to: string): Fault => ({
  code: 'ILLEGAL_STATE',
  message: `Can't change workflow execution state from ${turn.state.state} to ${to}. [workflow=${turn.state.workflowName}, execution_id=${turn.state.id}]`,
})

const setActionPause = (turn: Turn, actionId: string, to: 'PAUSED' | 'RUNNING'): Fault | null => {
  const found = turn.state.actions.get(actionId)
  if (found === undefined) return { code: 'ACTION_NOT_FOUND', message: `ActionExecution not found [id=${actionId}]` }
  const { action, task } = found
  if (action.isSync) {
    return {
      code: 'ACTION_NOT_ASYNC',
      message: 'Transition to the PAUSED state is only supported for asynchronous action execution.',
    }
  }
  if (!mayBecome(action.state, to)) {
    return { code: 'ACTION_COMPLETED', message: `Action ${action.id} is already completed` }
  }
  if (action.state === to) return null
  setActionState(turn, task, action, to)
  if (to === 'PAUSED') {
    const pauser = { by: 'action', name: task.name } as const
    setTaskState(turn, task, 'PAUSED', null, { code: 'paused', ...pauser })
    pauseExecution(turn, null, pauser)
  } else {
    setTaskState(turn, task, 'RUNNING')
    // As with sub-workflows, the last one that is paused holds the workflow.
    const paused = [...turn.state.tasks.values()].some((one) => one.state === 'PAUSED')
    if (!paused) resumeExecution(turn, undefined, 'action')
  }
  return null
}
