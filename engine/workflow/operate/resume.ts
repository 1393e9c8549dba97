import type { ValueMap } from '../../data/values.ts'
import { followTask } from '../complete-task.ts'
import { dispatch } from '../dispatch.ts'
import { decideJoin } from '../join.ts'
import { setExecutionState, setTaskState } from '../set-state.ts'
import { isFinal } from '../states.ts'
import type { Turn } from '../turn.ts'
import { mergeEnvironment } from './merge-environment.ts'

/**
 * Goes on after a pause: sub-workflows are resumed, IDLE tasks started, completions that were not followed are followed
 * (a pause among their commands is not obeyed again), kept commands are dispatched.
 */
export const resumeExecution = (turn: Turn, env: ValueMap | undefined, by: string): void => {
  const { state, out, queue } = turn
  if (state.state !== 'PAUSED') return
  if (env !== undefined) mergeEnvironment(turn, env)
  setExecutionState(turn, 'RUNNING')
  const backlog = state.backlog
  state.backlog = []
  for (const { command, from } of backlog) {
    const task = state.tasks.get(from)
    if (task !== undefined) dispatch(turn, task, [command])
  }
  for (const task of [...state.tasks.values()]) {
    for (const child of task.children) {
      if (child.accepted && child.state === 'PAUSED') {
        child.state = 'RUNNING'
        out.effects.push({ kind: 'child-command', childId: child.id, command: 'resume', stateInfo: null })
      }
    }
    if (task.state === 'IDLE') queue.push({ do: 'run', task })
    else if (isFinal(task.state) && !task.processed) {
      task.next = (task.next ?? []).filter((command) => command.target !== 'pause')
      followTask(turn, task)
    } else if (task.state === 'RUNNING') queue.push({ do: 'check', task })
    else if (task.state === 'PAUSED' && by !== 'child' && task.children.length > 0) setTaskState(turn, task, 'RUNNING')
    else if (task.state === 'WAITING') decideJoin(turn, task, true)
  }
  queue.push({ do: 'ending' })
  if (by !== 'parent') out.effects.push({ kind: 'tell-parent' })
}
