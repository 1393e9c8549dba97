import { beginStartTasks } from './dispatch.ts'
import { decideJoin } from './join.ts'
import { isFinal } from './states.ts'
import type { Turn } from './turn.ts'

/**
 * Finds what is left to do in a state that was just loaded: the queue of a turn that ended between two writes follows
 * from the rows. Nothing here starts what has been started.
 */
export const refreshExecution = (turn: Turn): void => {
  const { state, queue } = turn
  for (const task of [...state.tasks.values()]) {
    if (task.processed) continue
    if (isFinal(task.state)) queue.push({ do: 'follow', task })
    else if (task.state === 'IDLE' && state.state === 'RUNNING') queue.push({ do: 'run', task })
    else if (task.state === 'RUNNING') queue.push({ do: 'launch', task }, { do: 'check', task })
    else if (task.state === 'WAITING') decideJoin(turn, task, true)
  }
  queue.push({ do: 'ending' })
}

/** What stood still with the execution goes on when it is revived; start tasks that a pause-before kept back begin. */
export const wakeTasks = (turn: Turn): void => {
  for (const task of [...turn.state.tasks.values()]) {
    if (task.state === 'IDLE') turn.queue.push({ do: 'run', task })
    else if (task.state === 'WAITING') decideJoin(turn, task, true)
  }
  if (turn.state.spec.type === 'direct') beginStartTasks(turn)
}
