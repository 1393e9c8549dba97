/*
 * transition(state, events) → what to write and what to do after the write. See turn.ts for the form of a turn and
 * complete-task.ts, run-task.ts, dispatch.ts, join.ts and end-workflow.ts for the rules.
 */
import { checkTask, takeResult } from './action-result.ts'
import type { ActionResult } from './catalog.ts'
import type { Reason } from './changes.ts'
import { type ChildNews, takeChildNews } from './child-event.ts'
import { completeTask, followTask } from './complete-task.ts'
import { checkEnding } from './end-workflow.ts'
import { forceFail } from './force-fail.ts'
import { waitAgain } from './join.ts'
import type { Message } from './messages.ts'
import { applyMessage } from './operate/message.ts'
import { armTimeout } from './policies/before.ts'
import { timeOutExecution } from './policies/execution-timeout.ts'
import { settleReasons } from './reasons.ts'
import { refreshExecution } from './refresh.ts'
import { launchTask, runTask, startItems } from './run-task.ts'
import { setActionWaits, setTaskState } from './set-state.ts'
import { callAction, mustLookUp } from './start-action.ts'
import { startAgain } from './start-again.ts'
import { startExecution } from './start-execution.ts'
import type { ExecutionState } from './state.ts'
import { isFinal } from './states.ts'
import { newTurn, type Outcome, type TimerKind, type Turn, type TurnEnv, type Work } from './turn.ts'

export type Event =
  | { readonly kind: 'start' }
  /** The state was loaded from rows: go on wherever it stands. */
  | { readonly kind: 'refresh' }
  /** A name that was looked up is there, or the budget of the turn before was spent. */
  | { readonly kind: 'go-on' }
  | { readonly kind: 'action'; readonly actionId: string; readonly result: ActionResult }
  /** There is a place for it now, which was taken for it. */
  | { readonly kind: 'call'; readonly actionId: string }
  /** It is not called yet, or not any more held up. */
  | { readonly kind: 'action-waits'; readonly actionId: string; readonly reason: Reason | null }
  | { readonly kind: 'timer'; readonly timer: TimerKind; readonly taskId: string | null; readonly attempt: number }
  /** `fromRows`: found by a load. */
  | { readonly kind: 'child'; readonly news: ChildNews; readonly fromRows?: true }
  | {
      readonly kind: 'message'
      readonly id: string | null
      readonly message: Exclude<Message, { kind: 'child-state' }>
    }

/**
 * Moves the state on. The caller holds the state alone and goes on with it only when the outcome was written.
 * @throws Unread when an expression reads executions that were not read for the turn: see elsewhere.ts.
 */
export const transition = (state: ExecutionState, events: readonly Event[], env: TurnEnv): Outcome => {
  const turn = newTurn(state, env)
  for (const work of state.leftover.splice(0)) {
    turn.queue.push(work)
    if (work.do === 'items') turn.starting.add(work.task)
  }
  for (const event of messagesFirst(events)) {
    take(turn, event)
    drain(turn)
  }
  drain(turn)
  for (const work of turn.later) state.leftover.push(work)
  turn.out.more = turn.later.length > 0
  settleReasons(turn)
  return turn.out
}

/** Ends that a load found come after messages of the same sub-workflow: these may tell what happened before. */
const messagesFirst = (events: readonly Event[]): readonly Event[] => {
  const told = new Set(
    events.flatMap((event) => (event.kind === 'child' && !event.fromRows ? [event.news.childId] : [])),
  )
  if (told.size === 0) return events
  const isLast = (event: Event): boolean =>
    event.kind === 'child' && event.fromRows === true && told.has(event.news.childId)
  return [...events.filter((event) => !isLast(event)), ...events.filter(isLast)]
}

/**
 * Does what is queued. With the budget spent nothing more is started, but what was started is brought to its end: an
 * instant action is then written once, with its result, and not as running first.
 */
const drain = (turn: Turn): void => {
  const { queue, later, env } = turn
  for (let at = 0; at < queue.length; at++) {
    const work = queue[at] as Work
    if (work.do === 'ending') {
      // The ending is looked at when nothing else is left: it counts what is queued.
      if (at === queue.length - 1 && later.length === 0) {
        queue.length = 0
        checkEnding(turn)
        at = -1
      }
    } else if ((work.do === 'run' || work.do === 'items') && turn.spent >= env.budget) later.push(work)
    else perform(turn, work)
  }
  queue.length = 0
}

const perform = (turn: Turn, work: Exclude<Work, { do: 'ending' }>): void => {
  switch (work.do) {
    case 'run':
      turn.spent++
      return runTask(turn, work.task)
    case 'launch':
      return launchTask(turn, work.task)
    case 'items':
      return startItems(turn, work.task)
    case 'again':
      return startAgain(turn, work.task)
    case 'result':
      return takeResult(turn, work.task, work.action, work.result)
    case 'check':
      return checkTask(turn, work.task)
    case 'follow':
      return followTask(turn, work.task)
  }
}

const take = (turn: Turn, event: Event): void => {
  const { state, queue, out } = turn
  switch (event.kind) {
    case 'start':
      startExecution(turn)
      break
    case 'refresh':
      if (state.started) refreshExecution(turn)
      else startExecution(turn)
      break
    case 'go-on':
      for (const task of state.loading) queue.push({ do: 'launch', task })
      state.loading.clear()
      for (const deferred of state.deferred.splice(0)) take(turn, deferred)
      break
    case 'action': {
      const found = state.actions.get(event.actionId)
      if (found !== undefined) queue.push({ do: 'result', ...found, result: event.result })
      break
    }
    case 'call':
      if (mustLookUp(turn, event.actionId)) {
        state.deferred.push(event)
        return
      }
      callAction(turn, event.actionId)
      break
    case 'action-waits':
      setActionWaits(turn, event.actionId, event.reason)
      break
    case 'timer':
      takeTimer(turn, event)
      break
    case 'child':
      takeChildNews(turn, event.news)
      break
    case 'message': {
      const { kind } = event.message
      const isResult = kind === 'action-result' || kind === 'executor-result'
      if (isResult && mustLookUp(turn, event.message.actionId)) {
        state.deferred.push(event)
        return
      }
      const fault = applyMessage(turn, event.message)
      // Nobody waits for the answer to what comes from executors and peers.
      const isAnswered = kind !== 'executor-result' && kind !== 'action-waits' && kind !== 'maintenance'
      if (event.id !== null && isAnswered) out.effects.push({ kind: 'reply', messageId: event.id, fault })
      break
    }
  }
  queue.push({ do: 'ending' })
}

/** A timer of an attempt that is over does nothing. */
const takeTimer = (turn: Turn, event: Extract<Event, { kind: 'timer' }>): void => {
  if (event.timer === 'execution') return timeOutExecution(turn)
  const task = event.taskId === null ? undefined : turn.state.tasks.get(event.taskId)
  if (task === undefined || task.runtime.attempt !== event.attempt || isFinal(task.state)) return
  switch (event.timer) {
    case 'wait-before':
      if (task.state === 'DELAYED') turn.queue.push({ do: 'launch', task })
      return
    case 'wait-after': {
      const remembered = task.runtime.remembered
      if (task.state === 'DELAYED' && remembered !== null) {
        completeTask(turn, task, remembered.state, remembered.info, 'complete task')
      }
      return
    }
    case 'retry': {
      if (task.state !== 'DELAYED') return
      if (task.spec.join !== undefined && !task.runtime.joined) return waitAgain(turn, task)
      const armed = armTimeout(turn, task)
      if (armed.ok) turn.queue.push({ do: 'launch', task })
      else forceFail(turn, task, armed.error)
      return
    }
    case 'timeout': {
      for (const action of task.actions) {
        if (!isFinal(action.state)) turn.out.effects.push({ kind: 'abort', action })
      }
      if (task.state === 'WAITING') setTaskState(turn, task, 'RUNNING')
      completeTask(turn, task, 'ERROR', `Task timed out [timeout(s)=${task.runtime.timeout ?? 0}].`, 'complete task')
    }
  }
}
