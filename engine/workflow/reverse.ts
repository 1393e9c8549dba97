/*
 * Reverse workflows: the target task and everything it requires, directly or not, each once, a task when all that it
 * requires has succeeded. The workflow ends with the target, or when something it needs has failed.
 */
import type { TaskSpec } from '../language/spec.ts'
import { createTask } from './create-task.ts'
import { mergeOutbound } from './inbound-context.ts'
import type { ExecutionState, TaskState } from './state.ts'
import type { Turn } from './turn.ts'

/** The names that a task requires: its own and those of task-defaults, itself left out. */
export const requiresOf = (state: ExecutionState, task: TaskSpec): string[] =>
  [...new Set([...task.requires, ...(state.spec.taskDefaults?.requires ?? [])])].filter((name) => name !== task.name)

/** All that has to run for the target. */
const closure = (state: ExecutionState, target: string): Set<string> => {
  const names = new Set<string>()
  const todo = [target]
  for (let name = todo.pop(); name !== undefined; name = todo.pop()) {
    const spec = state.spec.tasks.get(name)
    if (spec === undefined || names.has(name)) continue
    names.add(name)
    todo.push(...requiresOf(state, spec))
  }
  return names
}

/** Creates the tasks that can run now. */
export const nextReverseTasks = (turn: Turn): void => {
  const { state } = turn
  const target = state.params.task_name
  if (typeof target !== 'string') return
  for (const name of closure(state, target)) {
    const spec = state.spec.tasks.get(name)
    if (spec === undefined || state.byName.has(name)) continue
    const required = requiresOf(state, spec).map((one) => state.byName.get(one)?.at(-1))
    if (!required.every((task): task is TaskState => task?.state === 'SUCCESS' && task.processed)) continue
    const inbound = mergeOutbound(required)
    const task = createTask(
      turn,
      spec,
      inbound,
      required.map((one) => ({ taskId: one.id, name: one.name, event: 'requires' })),
    )
    turn.queue.push({ do: 'run', task })
  }
}
