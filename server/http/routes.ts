/* Every operation that this server has over HTTP; what is not here does not exist. */

import type { Handler, Method, Route } from './route.ts'
import { getVersion, getVersions } from './v2/discovery/discovery.ts'
import { postExecution } from './v2/executions/create-execution.ts'
import { getExecution } from './v2/executions/get-execution.ts'
import { getExecutions } from './v2/executions/list-executions.ts'
import { getExecutionTasks } from './v2/executions/list-tasks.ts'
import { getTasks } from './v2/tasks/list-tasks.ts'
import { postWorkflows } from './v2/workflows/create-workflows.ts'
import { deleteWorkflow } from './v2/workflows/delete-workflow.ts'
import { getWorkflow } from './v2/workflows/get-workflow.ts'
import { getWorkflows } from './v2/workflows/list-workflows.ts'
import { putWorkflows } from './v2/workflows/update-workflows.ts'
import { validateWorkflows } from './v2/workflows/validate-workflows.ts'

const route = (method: Method, path: string, policy: string, handler: Handler): Route => ({
  method,
  path,
  policy,
  handler,
  shortFault: false,
})

/** Definitions: their faults are `{"faultstring"}` alone. */
const definition = (method: Method, path: string, policy: string, handler: Handler): Route => ({
  ...route(method, path, policy, handler),
  shortFault: true,
})

export const routes: readonly Route[] = [
  route('GET', '/', 'versions:list', getVersions),
  route('GET', '/v2', 'versions:get', getVersion),

  route('GET', '/v2/workflows', 'workflows:list', getWorkflows),
  definition('POST', '/v2/workflows', 'workflows:create', postWorkflows),
  definition('PUT', '/v2/workflows', 'workflows:update', putWorkflows),
  definition('POST', '/v2/workflows/validate', 'workflows:get', validateWorkflows),
  route('GET', '/v2/workflows/:identifier', 'workflows:get', getWorkflow),
  definition('PUT', '/v2/workflows/:identifier', 'workflows:update', putWorkflows),
  route('DELETE', '/v2/workflows/:identifier', 'workflows:delete', deleteWorkflow),

  route('GET', '/v2/executions', 'executions:list', getExecutions),
  route('POST', '/v2/executions', 'executions:create', postExecution),
  route('GET', '/v2/executions/:id', 'executions:get', getExecution),
  route('GET', '/v2/executions/:id/tasks', 'tasks:list', getExecutionTasks),

  route('GET', '/v2/tasks', 'tasks:list', getTasks),
]
