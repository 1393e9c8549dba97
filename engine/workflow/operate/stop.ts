import { endWorkflow } from '../end-workflow.ts'
import { isFinal } from '../states.ts'
import type { Turn } from '../turn.ts'

/**
 * Ends the execution by a command. CANCELLED goes on to all sub-workflows, and actions under way are called off; an ERROR
 * that somebody sets leaves them alone, as in Mistral, unless it is to `cascade`.
 */
export const stopExecution = (
  turn: Turn,
  to: 'SUCCESS' | 'ERROR' | 'CANCELLED',
  info: string | null,
  { cascade = to === 'CANCELLED' } = {},
): void => {
  const { state, out } = turn
  if (isFinal(state.state)) return
  endWorkflow(turn, to, info)
  if (!cascade) return
  for (const task of state.tasks.values()) {
    for (const child of task.children) {
      if (!isFinal(child.state)) {
        out.effects.push({ kind: 'child-command', childId: child.id, command: 'cancel', stateInfo: info })
      }
    }
    for (const action of task.actions) if (!isFinal(action.state)) out.effects.push({ kind: 'abort', action })
  }
}
