import { setExecutionState, setTaskState } from '../set-state.ts'
import { isFinal } from '../states.ts'
import type { Turn } from '../turn.ts'

/**
 * Pauses the execution and its sub-workflows. No new task starts; running actions go on, and what they lead to waits
 * for the resume. `by` says who: a person, the workflow's own command, a policy, the parent or a sub-workflow.
 */
export const pauseExecution = (turn: Turn, info: string | null, by: string): void => {
  const { state, out } = turn
  if (state.state !== 'RUNNING') return
  setExecutionState(turn, 'PAUSED', info, { code: 'paused', by })
  for (const task of state.tasks.values()) {
    let told = false
    for (const child of task.children) {
      if (child.accepted && !isFinal(child.state) && child.state !== 'PAUSED') {
        // It does not tell its parent what the parent told it.
        child.state = 'PAUSED'
        out.effects.push({ kind: 'child-command', childId: child.id, command: 'pause', stateInfo: null })
        told = true
      }
    }
    if (told && task.state === 'RUNNING') setTaskState(turn, task, 'PAUSED', null, { code: 'paused', by })
  }
  if (by !== 'parent') out.effects.push({ kind: 'tell-parent' })
}
