import type { ActionContext } from '../action.ts'

/** A context as an executor gives it, for tests. */
export const testContext = (over: Partial<ActionContext> = {}): ActionContext => ({
  workflowName: 'wf',
  workflowExecutionId: 'w-1',
  taskExecutionId: 't-1',
  actionExecutionId: 'a-1',
  callbackUrl: '/v2/action_executions/a-1',
  projectId: 'default',
  signal: new AbortController().signal,
  timeout: null,
  ...over,
})
