import { isPresent } from '../attempt.ts'
import type { Pauser } from '../changes.ts'
import { setExecutionState, setTaskState } from '../set-state.ts'
import { isFinal } from '../states.ts'
import type { Turn } from '../turn.ts'

/**
 * Pauses the execution and its sub-workflows. No new task starts; running actions go on, and what they lead to waits
 * for the resume.
 */
export const pauseExecution = (turn: Turn, info: string | null, pauser: Pauser): void => {
  const { state, out } = turn
  if (state.state !== 'RUNNING') return
  const reason = { code: 'paused', ...pauser } as const
  setExecutionState(turn, 'PAUSED', info, reason)
  for (const task of state.tasks.values()) {
    let told = false
    for (const child of task.children) {
      if (!isFinal(child.state) && child.state !== 'PAUSED') {
        // It does not tell its parent what the parent told it.
        child.state = 'PAUSED'
        out.effects.push({ kind: 'child-command', childId: child.id, command: 'pause', stateInfo: null })
        told ||= isPresent(task, child)
      }
    }
    if (told && task.state === 'RUNNING') setTaskState(turn, task, 'PAUSED', null, reason)
  }
  if (pauser.by !== 'parent') out.effects.push({ kind: 'tell-parent', state: 'PAUSED' })
}
