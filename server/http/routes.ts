/* Every operation that this server has over HTTP; what is not here does not exist. */

import { getAudit } from './api/audit.ts'
import { postPause, postResume, postRun } from './api/cron-trigger-commands.ts'
import { getDraft, getDrafts, putDraft, removeDraft } from './api/drafts.ts'
import { getCalendar } from './api/get-calendar.ts'
import { getConsoleExecution } from './api/get-execution.ts'
import { getPastContext } from './api/get-past-context.ts'
import { getSummary } from './api/get-summary.ts'
import { getConsoleTask } from './api/get-task.ts'
import { getHealth } from './api/health.ts'
import { postImport } from './api/import-files.ts'
import { getLayout, putLayout } from './api/layouts.ts'
import { getConsoleActions } from './api/list-actions.ts'
import { getConsoleExecutions } from './api/list-executions.ts'
import { getSchedules } from './api/list-schedules.ts'
import { getTemplates } from './api/list-templates.ts'
import { getConsoleWorkflows } from './api/list-workflows.ts'
import { getOidcCallback, getOidcLogin } from './api/oidc.ts'
import { getProjects, postProject, removeProject } from './api/projects.ts'
import { workbookVersions, workflowVersions } from './api/revisions.ts'
import { deleteSession, getSession, postSession, putSession } from './api/session.ts'
import { postSetup } from './api/setup.ts'
import { getStream } from './api/stream.ts'
import { getTokens, postToken, removeToken } from './api/tokens.ts'
import { getUser, getUsers, postUser, putUser, removeUser } from './api/users.ts'
import { postValidate } from './api/validate.ts'
import { openApiOperation } from './openapi/get-openapi.ts'
import type { Method, Operation, Route } from './route.ts'
import { deleteActionExecution } from './v2/action-executions/delete-action-execution.ts'
import { getActionExecution } from './v2/action-executions/get-action-execution.ts'
import { getActionExecutions } from './v2/action-executions/list-action-executions.ts'
import { postActionExecution } from './v2/action-executions/run-action.ts'
import { putActionExecution } from './v2/action-executions/update-action-execution.ts'
import { deleteAction } from './v2/actions/delete-action.ts'
import { getAction } from './v2/actions/get-action.ts'
import { getActions } from './v2/actions/list-actions.ts'
import { validateActions } from './v2/actions/validate-actions.ts'
import { postActions, putActions } from './v2/actions/write-actions.ts'
import {
  getCodeSource,
  getCodeSources,
  postCodeSource,
  putCodeSource,
  removeCodeSource,
} from './v2/code-sources/code-sources.ts'
import {
  getDynamicAction,
  getDynamicActions,
  postDynamicAction,
  putDynamicAction,
  removeDynamicAction,
} from './v2/code-sources/dynamic-actions.ts'
import { postCronTrigger } from './v2/cron-triggers/create-cron-trigger.ts'
import { deleteCronTrigger } from './v2/cron-triggers/delete-cron-trigger.ts'
import { getCronTrigger } from './v2/cron-triggers/get-cron-trigger.ts'
import { getCronTriggers } from './v2/cron-triggers/list-cron-triggers.ts'
import { getVersion, getVersions } from './v2/discovery/discovery.ts'
import { deleteEnvironment } from './v2/environments/delete-environment.ts'
import { getEnvironment } from './v2/environments/get-environment.ts'
import { getEnvironments } from './v2/environments/list-environments.ts'
import { postEnvironment, putEnvironment } from './v2/environments/write-environment.ts'
import {
  deleteEventTrigger,
  getEventTrigger,
  getEventTriggers,
  postEventTrigger,
  putEventTrigger,
} from './v2/event-triggers.ts'
import { postExecution } from './v2/executions/create-execution.ts'
import { deleteExecution } from './v2/executions/delete-execution.ts'
import { getExecution } from './v2/executions/get-execution.ts'
import { getReport } from './v2/executions/get-report.ts'
import { getExecutions } from './v2/executions/list-executions.ts'
import { getSubExecutions } from './v2/executions/list-sub-executions.ts'
import { getExecutionTasks } from './v2/executions/list-tasks.ts'
import { putExecution } from './v2/executions/update-execution.ts'
import { getMaintenance, putMaintenance } from './v2/maintenance.ts'
import { deleteMember, getMember, getMembers, postMember, putMember } from './v2/members/members.ts'
import { missingIdentifier } from './v2/missing-identifier.ts'
import { getServices } from './v2/services.ts'
import { getTask } from './v2/tasks/get-task.ts'
import { getTaskWorkflowExecutions } from './v2/tasks/list-sub-workflows.ts'
import { getTaskActionExecutions } from './v2/tasks/list-task-actions.ts'
import { getTasks } from './v2/tasks/list-tasks.ts'
import { putTask } from './v2/tasks/update-task.ts'
import { deleteWorkbook } from './v2/workbooks/delete-workbook.ts'
import { getWorkbook } from './v2/workbooks/get-workbook.ts'
import { getWorkbooks } from './v2/workbooks/list-workbooks.ts'
import { validateWorkbook } from './v2/workbooks/validate-workbook.ts'
import { postWorkbook, putWorkbook } from './v2/workbooks/write-workbook.ts'
import { postWorkflows } from './v2/workflows/create-workflows.ts'
import { deleteWorkflow } from './v2/workflows/delete-workflow.ts'
import { getWorkflow } from './v2/workflows/get-workflow.ts'
import { getWorkflows } from './v2/workflows/list-workflows.ts'
import { putWorkflow, putWorkflows } from './v2/workflows/update-workflows.ts'
import { validateWorkflows } from './v2/workflows/validate-workflows.ts'

const route = (method: Method, path: string, policy: string, operation: Operation): Route => ({
  method,
  path,
  policy,
  ...operation,
  shortFault: false,
})

/** Definitions: their faults are `{"faultstring"}` alone. */
const definition = (method: Method, path: string, policy: string, operation: Operation): Route => ({
  ...route(method, path, policy, operation),
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
  definition('PUT', '/v2/workflows/:identifier', 'workflows:update', putWorkflow),
  route('DELETE', '/v2/workflows/:identifier', 'workflows:delete', deleteWorkflow),
  route('DELETE', '/v2/workflows', 'workflows:delete', missingIdentifier('identifier')),

  definition('GET', '/v2/workflows/:identifier/members', 'members:list', getMembers),
  definition('POST', '/v2/workflows/:identifier/members', 'members:create', postMember),
  definition('GET', '/v2/workflows/:identifier/members/:memberId', 'members:get', getMember),
  definition('PUT', '/v2/workflows/:identifier/members/:memberId', 'members:update', putMember),
  definition('DELETE', '/v2/workflows/:identifier/members/:memberId', 'members:delete', deleteMember),

  route('GET', '/v2/workbooks', 'workbooks:list', getWorkbooks),
  definition('POST', '/v2/workbooks', 'workbooks:create', postWorkbook),
  definition('PUT', '/v2/workbooks', 'workbooks:update', putWorkbook),
  definition('POST', '/v2/workbooks/validate', 'workbooks:get', validateWorkbook),
  route('GET', '/v2/workbooks/:name', 'workbooks:get', getWorkbook),
  route('DELETE', '/v2/workbooks/:name', 'workbooks:delete', deleteWorkbook),
  route('DELETE', '/v2/workbooks', 'workbooks:delete', missingIdentifier('name')),

  route('GET', '/v2/actions', 'actions:list', getActions),
  definition('POST', '/v2/actions', 'actions:create', postActions),
  definition('PUT', '/v2/actions', 'actions:update', putActions),
  definition('POST', '/v2/actions/validate', 'actions:get', validateActions),
  route('GET', '/v2/actions/:identifier', 'actions:get', getAction),
  definition('PUT', '/v2/actions/:identifier', 'actions:update', putActions),
  route('DELETE', '/v2/actions/:identifier', 'actions:delete', deleteAction),
  route('GET', '/v2/actions/:identifier/:namespace', 'actions:get', getAction),
  route('DELETE', '/v2/actions/:identifier/:namespace', 'actions:delete', deleteAction),
  route('DELETE', '/v2/actions', 'actions:delete', missingIdentifier('identifier')),

  route('GET', '/v2/executions', 'executions:list', getExecutions),
  route('POST', '/v2/executions', 'executions:create', postExecution),
  route('PUT', '/v2/executions', 'executions:update', missingIdentifier('id')),
  route('DELETE', '/v2/executions', 'executions:delete', missingIdentifier('id')),
  route('GET', '/v2/executions/:id', 'executions:get', getExecution),
  route('PUT', '/v2/executions/:id', 'executions:update', putExecution),
  route('DELETE', '/v2/executions/:id', 'executions:delete', deleteExecution),
  route('GET', '/v2/executions/:id/tasks', 'tasks:list', getExecutionTasks),
  route('GET', '/v2/executions/:id/report', 'executions:get', getReport),
  route('GET', '/v2/executions/:id/executions', 'executions:list', getSubExecutions),

  route('GET', '/v2/tasks', 'tasks:list', getTasks),
  route('GET', '/v2/tasks/:id', 'tasks:get', getTask),
  route('PUT', '/v2/tasks/:id', 'tasks:update', putTask),
  route('GET', '/v2/tasks/:id/action_executions', 'action_executions:list', getTaskActionExecutions),
  route('GET', '/v2/tasks/:taskId/action_executions/:id', 'action_executions:get', getActionExecution),
  route('GET', '/v2/tasks/:id/workflow_executions', 'executions:list', getTaskWorkflowExecutions),
  route('GET', '/v2/tasks/:taskId/executions', 'executions:list', getSubExecutions),

  route('GET', '/v2/action_executions', 'action_executions:list', getActionExecutions),
  route('POST', '/v2/action_executions', 'action_executions:create', postActionExecution),
  route('GET', '/v2/action_executions/:id', 'action_executions:get', getActionExecution),
  route('PUT', '/v2/action_executions/:id', 'action_executions:update', putActionExecution),
  route('DELETE', '/v2/action_executions/:id', 'action_executions:delete', deleteActionExecution),

  route('GET', '/v2/environments', 'environments:list', getEnvironments),
  route('POST', '/v2/environments', 'environments:create', postEnvironment),
  route('PUT', '/v2/environments', 'environments:update', putEnvironment),
  route('GET', '/v2/environments/:name', 'environments:get', getEnvironment),
  route('DELETE', '/v2/environments/:name', 'environments:delete', deleteEnvironment),
  route('DELETE', '/v2/environments', 'environments:delete', missingIdentifier('name')),

  route('GET', '/v2/cron_triggers', 'cron_triggers:list', getCronTriggers),
  route('POST', '/v2/cron_triggers', 'cron_triggers:create', postCronTrigger),
  route('GET', '/v2/cron_triggers/:identifier', 'cron_triggers:get', getCronTrigger),
  route('DELETE', '/v2/cron_triggers/:identifier', 'cron_triggers:delete', deleteCronTrigger),
  route('DELETE', '/v2/cron_triggers', 'cron_triggers:delete', missingIdentifier('identifier')),

  route('GET', '/v2/event_triggers', 'event_triggers:list', getEventTriggers),
  route('POST', '/v2/event_triggers', 'event_triggers:create', postEventTrigger),
  route('PUT', '/v2/event_triggers/:id', 'event_triggers:update', putEventTrigger),
  route('GET', '/v2/event_triggers/:id', 'event_triggers:get', getEventTrigger),
  route('DELETE', '/v2/event_triggers/:id', 'event_triggers:delete', deleteEventTrigger),
  route('GET', '/v2/services', 'services:list', getServices),
  route('GET', '/v2/maintenance', 'maintenance:get', getMaintenance),
  route('PUT', '/v2/maintenance', 'maintenance:update', putMaintenance),

  route('GET', '/v2/code_sources', 'code_sources:list', getCodeSources),
  definition('POST', '/v2/code_sources', 'code_sources:create', postCodeSource),
  definition('PUT', '/v2/code_sources', 'code_sources:update', putCodeSource),
  route('GET', '/v2/code_sources/:identifier', 'code_sources:get', getCodeSource),
  definition('PUT', '/v2/code_sources/:identifier', 'code_sources:update', putCodeSource),
  route('DELETE', '/v2/code_sources/:identifier', 'code_sources:delete', removeCodeSource),
  route('DELETE', '/v2/code_sources', 'code_sources:delete', missingIdentifier('identifier')),

  definition('GET', '/v2/dynamic_actions', 'dynamic_actions:list', getDynamicActions),
  definition('POST', '/v2/dynamic_actions', 'dynamic_actions:create', postDynamicAction),
  definition('PUT', '/v2/dynamic_actions', 'dynamic_actions:update', putDynamicAction),
  definition('GET', '/v2/dynamic_actions/:identifier', 'dynamic_actions:get', getDynamicAction),
  definition('PUT', '/v2/dynamic_actions/:identifier', 'dynamic_actions:update', putDynamicAction),
  definition('DELETE', '/v2/dynamic_actions/:identifier', 'dynamic_actions:delete', removeDynamicAction),
  route('DELETE', '/v2/dynamic_actions', 'dynamic_actions:delete', missingIdentifier('identifier')),

  route('GET', '/healthz', 'health:get', getHealth),
  route(
    'GET',
    '/openapi.json',
    'openapi:get',
    openApiOperation(() => routes),
  ),
  route('GET', '/api/session', 'session:get', getSession),
  route('POST', '/api/session', 'session:create', postSession),
  route('PUT', '/api/session', 'session:update', putSession),
  route('DELETE', '/api/session', 'session:delete', deleteSession),
  route('GET', '/api/oidc/login', 'session:create', getOidcLogin),
  route('GET', '/api/oidc/callback', 'session:create', getOidcCallback),
  route('POST', '/api/setup', 'setup:create', postSetup),
  route('GET', '/api/audit', 'audit:list', getAudit),
  route('GET', '/api/users', 'users:list', getUsers),
  route('POST', '/api/users', 'users:create', postUser),
  route('GET', '/api/users/:id', 'users:get', getUser),
  route('PUT', '/api/users/:id', 'users:update', putUser),
  route('DELETE', '/api/users/:id', 'users:delete', removeUser),
  route('GET', '/api/projects', 'projects:list', getProjects),
  route('POST', '/api/projects', 'projects:create', postProject),
  route('DELETE', '/api/projects/:id', 'projects:delete', removeProject),
  route('GET', '/api/tokens', 'api_tokens:list', getTokens),
  route('POST', '/api/tokens', 'api_tokens:create', postToken),
  route('DELETE', '/api/tokens/:id', 'api_tokens:delete', removeToken),
  route('GET', '/api/summary', 'executions:list', getSummary),
  route('GET', '/api/executions', 'executions:list', getConsoleExecutions),
  route('GET', '/api/executions/:id', 'executions:get', getConsoleExecution),
  route('GET', '/api/executions/:id/context', 'executions:get', getPastContext),
  route('GET', '/api/tasks/:id', 'tasks:get', getConsoleTask),
  route('GET', '/api/workflows', 'workflows:list', getConsoleWorkflows),
  route('GET', '/api/workflows/:id', 'workflows:get', workflowVersions.get),
  route('PUT', '/api/workflows/:id', 'workflows:update', workflowVersions.put),
  route('GET', '/api/workflows/:id/revisions', 'workflows:get', workflowVersions.list),
  route('GET', '/api/workflows/:id/revisions/:number', 'workflows:get', workflowVersions.revision),
  route('POST', '/api/workflows/:id/revisions/:number/restore', 'workflows:update', workflowVersions.restore),
  route('GET', '/api/workbooks/:name', 'workbooks:get', workbookVersions.get),
  route('PUT', '/api/workbooks/:name', 'workbooks:update', workbookVersions.put),
  route('GET', '/api/workbooks/:name/revisions', 'workbooks:get', workbookVersions.list),
  route('GET', '/api/workbooks/:name/revisions/:number', 'workbooks:get', workbookVersions.revision),
  route('POST', '/api/workbooks/:name/revisions/:number/restore', 'workbooks:update', workbookVersions.restore),
  route('GET', '/api/schedules', 'cron_triggers:list', getSchedules),
  route('GET', '/api/calendar', 'cron_triggers:list', getCalendar),
  route('GET', '/api/actions', 'actions:list', getConsoleActions),
  route('POST', '/api/validate', 'workflows:get', postValidate),
  route('GET', '/api/stream', 'executions:get', getStream),
  route('POST', '/api/cron-triggers/:id/pause', 'cron_triggers:update', postPause),
  route('POST', '/api/cron-triggers/:id/resume', 'cron_triggers:update', postResume),
  route('POST', '/api/cron-triggers/:id/run', 'executions:create', postRun),
  route('POST', '/api/import', 'workflows:create', postImport),
  route('GET', '/api/templates', 'workflows:list', getTemplates),
  route('GET', '/api/drafts', 'drafts:list', getDrafts),
  route('GET', '/api/drafts/:subject', 'drafts:get', getDraft),
  route('PUT', '/api/drafts/:subject', 'drafts:update', putDraft),
  route('DELETE', '/api/drafts/:subject', 'drafts:delete', removeDraft),
  route('GET', '/api/layouts/:workflowId', 'layouts:get', getLayout),
  route('PUT', '/api/layouts/:workflowId', 'layouts:update', putLayout),
]
