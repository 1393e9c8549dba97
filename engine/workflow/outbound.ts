import { type Context, extendContext } from './context.ts'
import type { TaskState } from './state.ts'

const made = new WeakMap<TaskState, { inbound: Context; published: object; context: Context }>()

/** The context a task hands on: what it got with what it published over it. Made once. */
export const outboundOf = (task: TaskState): Context => {
  const have = made.get(task)
  if (have !== undefined && have.inbound === task.inbound && have.published === task.published) return have.context
  const context = extendContext(task.inbound, task.published)
  made.set(task, { inbound: task.inbound, published: task.published, context })
  return context
}
