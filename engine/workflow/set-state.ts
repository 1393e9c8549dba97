/* The only places where states of tasks, actions and the execution change: each change is recorded and written. */
import type { Reason } from './changes.ts'
import { noteExecution, noteTask } from './notifications.ts'
import type { ActionState, TaskState } from './state.ts'
import { isFinal, type State } from './states.ts'
import type { Turn } from './turn.ts'

const limit = 65_500

/** Mistral keeps so much of a message. */
export const cutInfo = (info: string | null): string | null => (info === null ? null : info.slice(0, limit))

/** Moves a task; the sets that decide on joins and on the workflow's end follow. */
export const setTaskState = (
  turn: Turn,
  task: TaskState,
  to: State,
  info: string | null = null,
  reason: Reason | null = null,
): void => {
  const { state, env, out } = turn
  const from = { state: task.state, reason: task.reason }
  task.state = to
  task.stateInfo = cutInfo(info)
  task.reason = reason
  if (to === 'WAITING') state.waiting.add(task)
  else state.waiting.delete(task)
  if (to === 'RUNNING' && task.startedAt === null) task.startedAt = env.now
  if (isFinal(to)) {
    task.finishedAt = env.now
  } else {
    task.finishedAt = null
    state.failed.delete(task)
    state.cancelled.delete(task)
    state.ends.delete(task)
  }
  out.tasks.add(task)
  recordTask(turn, task)
  noteTask(turn, task, from)
}

/** Notes a task's present state as a change: after progress within the state too. */
export const recordTask = (turn: Turn, task: TaskState): void => {
  const items = task.runtime.withItems
  turn.out.changes.push({
    t: 'task',
    id: task.id,
    name: task.name,
    type: task.type,
    state: task.state,
    info: task.stateInfo,
    ...(task.reason === null ? {} : { reason: task.reason }),
    ...(items === null ? {} : { items: [items.count - remaining(task, items.count), items.count] as const }),
    ...(task.runtime.retryNo === 0 ? {} : { retries: task.runtime.retryNo }),
  })
}

const remaining = (task: TaskState, count: number): number => count - task.nextIndex + task.open

export const setActionState = (turn: Turn, task: TaskState, action: ActionState, to: State): void => {
  action.state = to
  if (isFinal(to)) {
    action.finishedAt = turn.env.now
    action.waits = null
  }
  turn.out.actions.add(action)
  turn.out.changes.push({
    t: 'action',
    id: action.id,
    task: task.id,
    name: action.name,
    index: action.index,
    state: to,
  })
}

/** Notes what keeps an action from being called; the task's reason follows from it. */
export const setActionWaits = (turn: Turn, actionId: string, reason: Reason | null): void => {
  const found = turn.state.actions.get(actionId)
  if (found === undefined || isFinal(found.action.state)) return
  found.action.waits = reason
  turn.out.actions.add(found.action)
  turn.out.tasks.add(found.task)
}

/** Moves the execution itself. Ending it is end-workflow.ts's business. */
export const setExecutionState = (
  turn: Turn,
  to: State,
  info: string | null = null,
  reason: Reason | null = null,
): void => {
  const { state, env, out } = turn
  // It is stored as RUNNING before its first turn.
  const from = state.seq === 0 && out.changes.length === 0 ? null : state.state
  state.state = to
  state.stateInfo = cutInfo(info)
  state.reason = reason
  state.finishedAt = isFinal(to) ? env.now : null
  out.execution = true
  out.changes.push({ t: 'execution', state: to, info: state.stateInfo, ...(reason === null ? {} : { reason }) })
  noteExecution(turn, from)
}
