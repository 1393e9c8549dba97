import type { TaskSpec } from '../language/spec.ts'
import type { Context } from './context.ts'
import { newRuntime, type TaskRuntime, type TaskState } from './state.ts'
import type { Turn } from './turn.ts'

/** Adds a task execution in IDLE. Its first state change records it. */
export const createTask = (
  turn: Turn,
  spec: TaskSpec,
  inbound: Context,
  triggeredBy: TaskRuntime['triggeredBy'],
): TaskState => {
  const { state, env, out } = turn
  const task: TaskState = {
    id: env.newId(),
    name: spec.name,
    type: spec.workflow === undefined ? 'ACTION' : 'WORKFLOW',
    spec,
    createdAt: env.now,
    state: 'IDLE',
    stateInfo: null,
    reason: { code: 'next' },
    runtime: { ...newRuntime(), triggeredBy },
    published: {},
    processed: false,
    hasNext: false,
    next: null,
    errorHandled: false,
    startedAt: null,
    finishedAt: null,
    inbound,
    actions: [],
    children: [],
    open: 0,
    anyCancelled: false,
    nextIndex: 0,
    again: [],
    items: null,
    isNew: true,
  }
  state.tasks.set(task.id, task)
  const same = state.byName.get(spec.name)
  if (same === undefined) state.byName.set(spec.name, [task])
  else same.push(task)
  state.active++
  out.tasks.add(task)
  return task
}
