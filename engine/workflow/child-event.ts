/*
 * What a sub-workflow tells the task that started it. Its end is the item's result; its pause pauses the parent up to
 * the root; its revival (a task in it is run again) revives the parent's task and the parent.
 */

import { pythonStr } from '../data/python-str.ts'
import { newMap, type ValueMap } from '../data/values.ts'
import { pauseExecution } from './operate/pause.ts'
import { resumeExecution } from './operate/resume.ts'
import { setExecutionState, setTaskState } from './set-state.ts'
import { isFinal, type State } from './states.ts'
import type { Turn } from './turn.ts'

export interface ChildNews {
  readonly taskId: string
  readonly childId: string
  readonly state: State
  readonly stateInfo: string | null
  readonly output: ValueMap | null
}

export const takeChildNews = (turn: Turn, news: ChildNews): void => {
  const { state, out, queue } = turn
  const task = state.tasks.get(news.taskId)
  const child = task?.children.find((one) => one.id === news.childId)
  if (task === undefined || child === undefined || !child.accepted) return
  const before = child.state
  if (before === news.state) return
  child.state = news.state
  out.tasks.add(task)
  if (isFinal(news.state)) {
    if (isFinal(before)) return
    child.result = news.output ?? newMap()
    child.stateInfo = news.state === 'ERROR' ? pythonStr(news.output?.result ?? news.stateInfo) : news.stateInfo
    if (news.state === 'CANCELLED') task.anyCancelled = true
    if (isFinal(task.state)) return
    if (task.state === 'PAUSED') setTaskState(turn, task, 'RUNNING')
    task.open--
    if (task.runtime.withItems !== null) turn.progress.add(task)
    queue.push({ do: 'check', task }, { do: 'ending' })
    return
  }
  if (news.state === 'PAUSED') {
    const pauser = { by: 'sub-workflow', name: task.name } as const
    if (task.state === 'RUNNING') setTaskState(turn, task, 'PAUSED', null, { code: 'paused', ...pauser })
    pauseExecution(turn, null, pauser)
    return
  }
  if (isFinal(before)) {
    child.result = undefined
    task.open++
    task.anyCancelled = false
    if (isFinal(task.state)) {
      if (task.processed) state.active++
      task.processed = false
      task.next = null
      task.hasNext = false
      setTaskState(turn, task, 'RUNNING')
    }
    if (isFinal(state.state)) {
      state.output = null
      setExecutionState(turn, 'RUNNING')
      out.effects.push({ kind: 'tell-parent' })
    }
    // After a load its items are not known yet; what has been started is not started again.
    queue.push({ do: 'launch', task })
    return
  }
  if (task.children.some((one) => one.accepted && one.state === 'PAUSED')) return
  if (task.state === 'PAUSED') setTaskState(turn, task, 'RUNNING')
  const paused = [...state.tasks.values()].some((one) => one.state === 'PAUSED')
  if (!paused && state.state === 'PAUSED' && state.reason?.code === 'paused' && state.reason.by === 'sub-workflow') {
    resumeExecution(turn, undefined, 'child')
  }
}
