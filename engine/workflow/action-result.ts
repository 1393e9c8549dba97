import { pythonStr } from '../data/python-str.ts'
import type { Value } from '../data/values.ts'
import { isPresent } from './attempt.ts'
import type { ActionResult } from './catalog.ts'
import { completeTask } from './complete-task.ts'
import { tooLarge } from './field-size.ts'
import { forceFailWith } from './force-fail.ts'
import { hasItemsToStart } from './run-task.ts'
import { setActionState } from './set-state.ts'
import type { ActionState, TaskState } from './state.ts'
import { isFinal } from './states.ts'
import { queueItems, type Turn } from './turn.ts'

/** Records what an action came to; the task is looked at next. A result for one that has ended is ignored. */
export const takeResult = (turn: Turn, task: TaskState, action: ActionState, result: ActionResult): void => {
  if (isFinal(action.state)) return
  if (result.kind === 'fault') return takeFault(turn, task, action, result.error)
  const refused =
    result.kind === 'cancelled' ? null : tooLarge(turn.env.fieldLimitKb, 'ActionExecution', 'output', result.data)
  if (refused !== null) return takeFault(turn, task, action, refused)
  action.result = result.kind === 'cancelled' || action.dropped ? null : result.data
  const present = isPresent(task, action)
  action.accepted = present
  const to = result.kind === 'success' ? 'SUCCESS' : result.kind === 'error' ? 'ERROR' : 'CANCELLED'
  setActionState(turn, task, action, to)
  // What an earlier attempt left running is only recorded.
  if (!present) return
  if (result.kind === 'cancelled') task.anyCancelled = true
  task.open--
  // It timed out or was decided otherwise.
  if (isFinal(task.state) || task.state === 'DELAYED') return
  if (task.runtime.withItems !== null) turn.progress.add(task)
  turn.queue.push({ do: 'check', task })
}

/** The action is not to blame, so its result does not count and no handler is asked; so Mistral. */
const takeFault = (turn: Turn, task: TaskState, action: ActionState, error: string): void => {
  const message = `Failed to complete action [error=${error}, action=${action.name}, task=${task.name}]:\n${error}`
  action.result = message
  setActionState(turn, task, action, 'ERROR')
  if (!isPresent(task, action)) return
  task.open--
  if (isFinal(task.state)) return
  forceFailWith(turn, task, message)
}

/** Decides whether a task's actions and sub-workflows have all ended, and how. */
export const checkTask = (turn: Turn, task: TaskState): void => {
  if (task.state !== 'RUNNING' && task.state !== 'PAUSED') return
  if (task.items === null) {
    // After a load: what it has to start is not known yet.
    turn.queue.push({ do: 'launch', task }, { do: 'check', task })
    return
  }
  const many = task.spec.withItems !== undefined
  if (task.anyCancelled) {
    const child = task.children.find((one) => isPresent(task, one) && one.state === 'CANCELLED')
    return completeTask(
      turn,
      task,
      'CANCELLED',
      many ? 'One or more actions was cancelled.' : (child?.stateInfo ?? null),
    )
  }
  if (hasItemsToStart(task, task.items.length)) {
    queueItems(turn, task)
    return
  }
  if (task.open > 0) return
  const failed = firstFailed(task)
  if (failed === null) return completeTask(turn, task, 'SUCCESS', null)
  completeTask(turn, task, 'ERROR', many ? 'One or more actions had failed.' : failed)
}

const firstFailed = (task: TaskState): string | null => {
  for (const action of task.actions)
    if (isPresent(task, action) && action.accepted && action.state === 'ERROR') return infoOf(action.result ?? null)
  for (const child of task.children) if (isPresent(task, child) && child.state === 'ERROR') return child.stateInfo ?? ''
  return null
}

const infoOf = (data: Value): string => pythonStr(data)
