import { endWorkflow } from './end-workflow.ts'
import { setTaskState } from './set-state.ts'
import type { TaskState } from './state.ts'
import { isFinal } from './states.ts'
import type { Turn } from './turn.ts'

/**
 * A mistake that is not an action's (an expression that fails, an unknown action, wrong inputs): task and workflow end
 * in ERROR at once, whatever handlers there are. So Mistral; see policies-and-engine.md 2.
 */
export const forceFail = (turn: Turn, task: TaskState, error: string, doing = 'run task'): void => {
  forceFailWith(
    turn,
    task,
    `Failed to ${doing} [error=${error}, wf=${turn.state.workflowName}, task=${task.name}]:\n${error}`,
  )
}

/** The same with the whole message. */
export const forceFailWith = (turn: Turn, task: TaskState, message: string): void => {
  const { state } = turn
  setTaskState(turn, task, 'ERROR', message)
  if (!task.processed) {
    task.processed = true
    state.active--
  }
  task.next = null
  task.hasNext = false
  task.errorHandled = false
  state.failed.add(task)
  state.ends.add(task)
  if (!isFinal(state.state)) endWorkflow(turn, 'ERROR', message)
}
