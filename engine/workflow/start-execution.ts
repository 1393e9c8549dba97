import { beginStartTasks } from './dispatch.ts'
import { endWorkflow } from './end-workflow.ts'
import { armExecutionTimeout } from './policies/execution-timeout.ts'
import { nextReverseTasks } from './reverse.ts'
import { setExecutionState } from './set-state.ts'
import type { Turn } from './turn.ts'

/** The first turn of an execution: RUNNING, and the tasks that nothing leads to. */
export const startExecution = (turn: Turn): void => {
  const { state } = turn
  if (state.started) return
  state.started = true
  setExecutionState(turn, 'RUNNING')
  armExecutionTimeout(turn)
  if (state.spec.type === 'reverse') nextReverseTasks(turn)
  else beginStartTasks(turn)
  if (state.tasks.size > 0) return
  // A reverse workflow whose tasks require each other in a circle runs nothing and has succeeded; so Mistral.
  if (state.spec.type === 'reverse') endWorkflow(turn, 'SUCCESS', null)
  else endWorkflow(turn, 'ERROR', 'Failed to find start tasks')
}
