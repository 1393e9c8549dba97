import type { ValueMap } from '../../data/values.ts'
import { followTask } from '../complete-task.ts'
import { beginStartTasks, dispatch } from '../dispatch.ts'
import { decideJoin } from '../join.ts'
import { setExecutionState, setTaskState } from '../set-state.ts'
import { environmentOf, type TaskState } from '../state.ts'
import { isFinal } from '../states.ts'
import type { Turn } from '../turn.ts'
import { mergeEnvironment } from './merge-environment.ts'

/**
 * Goes on after a pause: sub-workflows are resumed, IDLE tasks started, completions that were not followed are followed
 * (a pause among their commands is not obeyed again), kept commands are dispatched. `teller`: the sub-workflow whose resume
 * this follows.
 */
export const resumeExecution = (
  turn: Turn,
  given: ValueMap | undefined,
  by: string,
  teller: string | null = null,
): void => {
  const { state, out, queue } = turn
  if (state.state !== 'PAUSED') return
  if (given !== undefined) mergeEnvironment(turn, given)
  // Sub-workflows run in the environment of the root, which may have changed during the pause.
  const env = environmentOf(state)
  setExecutionState(turn, 'RUNNING')
  if (by !== 'parent') out.effects.push({ kind: 'tell-parent', state: 'RUNNING' })
  for (const task of state.tasks.values()) {
    for (const child of task.children) {
      // Whether it has paused already is not in this execution's rows. One that told of its resume may be paused again.
      if (isFinal(child.state) || child.id === teller) continue
      child.state = 'RUNNING'
      out.effects.push({ kind: 'child-command', childId: child.id, command: 'resume', stateInfo: null, env })
    }
    if (task.state === 'PAUSED' && by !== 'child' && task.children.length > 0) setTaskState(turn, task, 'RUNNING')
  }
  // What is begun here is not among them: it would begin twice.
  const present = [...state.tasks.values()]
  dispatchKept(turn)
  if (state.spec.type === 'direct') beginStartTasks(turn)
  for (const task of present) wake(turn, task)
  queue.push({ do: 'ending' })
}

const wake = (turn: Turn, task: TaskState): void => {
  if (turn.state.state !== 'RUNNING') return
  if (task.state === 'IDLE') turn.queue.push({ do: 'run', task })
  else if (isFinal(task.state) && !task.processed) {
    task.next = (task.next ?? []).filter((command) => command.target !== 'pause')
    followTask(turn, task)
  } else if (task.state === 'RUNNING') turn.queue.push({ do: 'check', task })
  else if (task.state === 'WAITING') decideJoin(turn, task, true)
}

/** Commands that a pause kept, those of one completion together; another pause among them keeps what is left. */
const dispatchKept = (turn: Turn): void => {
  const { state } = turn
  const kept = state.backlog
  state.backlog = []
  for (const from of new Set(kept.map((one) => one.from))) {
    const own = kept.filter((one) => one.from === from)
    const task = state.tasks.get(from)
    if (state.state === 'PAUSED') state.backlog.push(...own)
    else if (task !== undefined) {
      dispatch(
        turn,
        task,
        own.map((one) => one.command),
      )
    }
  }
}
