import type { PreparedAction } from '../engine/workflow/catalog.ts'
import type { ActionState, ExecutionState, TaskState } from '../engine/workflow/state.ts'
import { deliver, type Hot, type Resources } from './resources.ts'

/** Actions without effects outside: they are run again whatever the task says. */
const harmless = new Set(['std.noop', 'std.echo', 'std.sleep', 'std.test_dict', 'std.javascript', 'std.js', 'std.fail'])

/** Whether an action whose worker is gone may be run again, although nobody knows how far it got. */
export const isRepeatable = (action: ActionState, call: PreparedAction): boolean =>
  action.safeRerun || harmless.has(call.systemName)

/** For whom an action is called. */
export const contextOf = (state: ExecutionState, task: TaskState, action: ActionState) => ({
  workflowName: state.workflowName,
  workflowExecutionId: state.id,
  taskExecutionId: task.id,
  actionExecutionId: action.id,
  callbackUrl: `/v2/action_executions/${action.id}`,
  projectId: state.projectId,
})

/** Has an action wait for a place here; it is called by the turn after that. */
export const queueAction = (resources: Resources, hot: Hot, actionId: string): void => {
  hot.running.add(actionId)
  resources.executor.queue({
    actionId,
    granted: () => deliver(resources, hot, { kind: 'call', actionId }),
    cancelled: () => {
      hot.running.delete(actionId)
      deliver(resources, hot, { kind: 'action', actionId, result: { kind: 'cancelled' } })
    },
    dropped: () => hot.running.delete(actionId),
  })
}

/** Calls an action that has a place here; what it comes to is an event for the next turn. */
export const runAction = (
  resources: Resources,
  hot: Hot,
  task: TaskState,
  action: ActionState,
  call: PreparedAction,
): void => {
  hot.running.add(action.id)
  resources.executor.run({
    actionId: action.id,
    call,
    repeatable: isRepeatable(action, call),
    timeout: action.timeout,
    context: contextOf(hot.state, task, action),
    done: (result) => {
      hot.running.delete(action.id)
      // An asynchronous action was only set going: its result comes through the API, an error of its own counts.
      if (result === null || (!action.isSync && result.kind === 'success')) return
      deliver(resources, hot, { kind: 'action', actionId: action.id, result })
    },
  })
}
