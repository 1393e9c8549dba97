import { type Context, mergeContexts } from './context.ts'
import { outboundOf } from './outbound.ts'
import type { ExecutionState, TaskState } from './state.ts'
import { isFinal } from './states.ts'
import type { Turn } from './turn.ts'

/** The order in which tasks ended; those that ended in one turn in the order of their creation, so that it is in the rows. */
export const byEnd = (a: TaskState, b: TaskState): number => endOf(a) - endOf(b) || (a.id < b.id ? -1 : 1)

const endOf = (task: TaskState): number => task.finishedAt ?? Number.MAX_SAFE_INTEGER

/** What several tasks hand on, together. */
export const mergeOutbound = (tasks: Iterable<TaskState>): Context =>
  mergeContexts([...tasks].sort(byEnd).map((task) => outboundOf(task)))

/** What the tasks hand on that triggered this one. */
export const inboundContext = (state: ExecutionState, task: TaskState): Context =>
  mergeOutbound(
    task.runtime.triggeredBy
      .map((one) => state.tasks.get(one.taskId))
      .filter((from): from is TaskState => from !== undefined),
  )

/**
 * Gives a task the context of what triggered it now. It is kept where what it was made of is about to change: of the task
 * itself, and of one that runs again.
 */
export const takeInbound = (state: ExecutionState, task: TaskState): void => {
  task.inbound = inboundContext(state, task)
  const changes = task.runtime.triggeredBy.some(({ taskId }) => {
    const from = state.tasks.get(taskId)
    return from !== undefined && (from === task || !isFinal(from.state))
  })
  task.runtime.inbound = changes ? task.inbound : null
}

/**
 * Keeps the contexts of what a task has led to, before it begins anew and publishes something else: until then they
 * follow from the rows. A join that waits gets its context when it runs.
 */
export const keepInboundOf = (turn: Turn, task: TaskState): void => {
  for (const one of turn.state.tasks.values()) {
    if (one.runtime.inbound !== null || one.state === 'WAITING') continue
    if (!one.runtime.triggeredBy.some(({ taskId }) => taskId === task.id)) continue
    one.runtime.inbound = one.inbound
    turn.out.tasks.add(one)
  }
}
