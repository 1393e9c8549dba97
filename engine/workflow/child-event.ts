/*
 * What a sub-workflow tells the task that started it. Its end is the item's result; its pause pauses the parent up to
 * the root; its revival (a task in it is run again) revives the parent's task and the parent.
 */

import { pythonStr } from '../data/python-str.ts'
import { newMap, type ValueMap } from '../data/values.ts'
import { isPresent, presentOf } from './attempt.ts'
import { keepInboundOf } from './inbound-context.ts'
import { pauseExecution } from './operate/pause.ts'
import { resumeExecution } from './operate/resume.ts'
import { wakeTasks } from './refresh.ts'
import { setExecutionState, setTaskState } from './set-state.ts'
import type { ChildState, TaskState } from './state.ts'
import { isFinal, type State } from './states.ts'
import type { Turn } from './turn.ts'

export interface ChildNews {
  readonly taskId: string
  readonly childId: string
  readonly state: State
  /** It had ended and runs again. */
  readonly revived: boolean
  readonly stateInfo: string | null
  readonly output: ValueMap | null
}

/** News may come twice after a crash, and what they say may be in the rows already: each says what is, not what changed. */
export const takeChildNews = (turn: Turn, news: ChildNews): void => {
  const task = turn.state.tasks.get(news.taskId)
  const child = task?.children.find((one) => one.id === news.childId)
  if (task === undefined || child === undefined) return
  const ended = isFinal(child.state)
  if (ended && !news.revived) {
    // After a load its end is known before the news that it was resumed.
    if (news.state === 'RUNNING' && isPresent(task, child)) takeResume(turn, task, child)
    return
  }
  child.state = news.state
  turn.out.tasks.add(task)
  if (isFinal(news.state)) return takeEnd(turn, task, child, news)
  if (news.revived) child.result = undefined
  if (!isPresent(task, child)) return
  if (news.state === 'PAUSED') {
    const pauser = { by: 'sub-workflow', name: task.name } as const
    if (task.state === 'RUNNING') setTaskState(turn, task, 'PAUSED', null, { code: 'paused', ...pauser })
    pauseExecution(turn, null, pauser)
  } else if (news.revived) revive(turn, task)
  else takeResume(turn, task, child)
}

const takeEnd = (turn: Turn, task: TaskState, child: ChildState, news: ChildNews): void => {
  child.result = news.output ?? newMap()
  child.stateInfo = news.state === 'ERROR' ? pythonStr(news.output?.result ?? news.stateInfo) : news.stateInfo
  if (!isPresent(task, child)) return
  if (news.state === 'CANCELLED') task.anyCancelled = true
  task.open--
  if (isFinal(task.state)) return
  if (task.runtime.withItems !== null) turn.progress.add(task)
  turn.queue.push({ do: 'check', task }, { do: 'ending' })
}

/** The task and the execution go on with it. */
const revive = (turn: Turn, task: TaskState): void => {
  const { state, out, queue } = turn
  const present = presentOf(task)
  task.open = present.filter((one) => !isFinal(one.state)).length
  task.anyCancelled = present.some((one) => one.state === 'CANCELLED')
  task.runtime.remembered = null
  if (isFinal(task.state)) {
    keepInboundOf(turn, task)
    if (task.processed) state.active++
    task.processed = false
    task.next = null
    task.hasNext = false
    task.errorHandled = false
    setTaskState(turn, task, 'RUNNING')
  }
  if (isFinal(state.state)) {
    state.output = null
    setExecutionState(turn, 'RUNNING')
    out.effects.push({ kind: 'tell-parent', state: 'RUNNING', revived: true })
    wakeTasks(turn)
  }
  // After a load its items are not known yet; what has been started is not started again.
  queue.push({ do: 'launch', task }, { do: 'check', task })
}

/** A sub-workflow that was resumed resumes its parent, unless something else there is paused. */
const takeResume = (turn: Turn, task: TaskState, teller: ChildState): void => {
  const { state } = turn
  if (task.children.some((one) => isPresent(task, one) && one.state === 'PAUSED')) return
  if (task.state === 'PAUSED') setTaskState(turn, task, 'RUNNING')
  if (![...state.tasks.values()].some((one) => one.state === 'PAUSED'))
    resumeExecution(turn, undefined, 'child', teller.id)
}
