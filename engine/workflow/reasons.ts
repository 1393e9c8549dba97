/*
 * Reasons of what a turn touched, brought up to date when the turn is over and not at each step: a join of a thousand
 * branches that all arrive in one turn is described once. A reason that differs from what was told before is a change.
 */
import type { Reason } from './changes.ts'
import { describeJoin } from './join.ts'
import { hasItemsToStart } from './run-task.ts'
import { recordTask } from './set-state.ts'
import type { TaskState } from './state.ts'
import { isFinal } from './states.ts'
import type { Turn } from './turn.ts'

export const settleReasons = (turn: Turn): void => {
  const { out, progress, state } = turn
  for (const task of out.tasks) {
    if (task.state === 'RUNNING') {
      const reason = runningReason(task)
      if (sameReason(reason, task.reason)) continue
      task.reason = reason
      progress.add(task)
    } else if (task.state === 'WAITING') {
      const { info, reason } = describeJoin(state, task)
      if (sameReason(reason, task.reason)) continue
      task.reason = reason
      task.stateInfo = info
      progress.add(task)
    } else if (task.state === 'IDLE' && task.isNew && task.reason?.code === 'next') {
      // It was created and does not begin in this turn: its first state is a change too.
      progress.add(task)
    }
  }
  for (const task of progress) {
    if (!isFinal(task.state)) recordTask(turn, task)
    out.tasks.add(task)
  }
}

/** What a RUNNING task waits for beside its own work; null when nothing holds it up. */
const runningReason = (task: TaskState): Reason | null => {
  if (task.open === 0) return null
  const limit = task.runtime.withItems?.concurrency ?? 0
  if (limit > 0 && task.open >= limit && task.items !== null && hasItemsToStart(task, task.items.length)) {
    return { code: 'concurrency', running: task.open, limit }
  }
  // Items are called in their order: what the last one waits for, the task waits for.
  const last = task.actions.at(-1)
  if (last === undefined) return null
  return last.waits ?? (last.isSync ? null : { code: 'external' })
}

const sameReason = (a: Reason | null, b: Reason | null): boolean =>
  a === b || (a !== null && b !== null && JSON.stringify(a) === JSON.stringify(b))
