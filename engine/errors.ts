/*
 * Every refusal this service gives, in one closed table: what clients, logs, texts on the screen and tests key on.
 * The wording is Mistral's where Mistral has one, for clients match on it; `{name}` stands for an argument.
 */
import type { Fault } from './workflow/messages.ts'

export interface ErrorKind {
  /** HTTP status of the answer. */
  readonly status: number
  /** Mistral's faultstring. */
  readonly template: string
  /** Whether the same request may succeed later without a change of it. */
  readonly retryable: boolean
}

const kind = (status: number, template: string, retryable = false): ErrorKind => ({ status, template, retryable })

export const errors = {
  // What came in
  'invalid-definition': kind(400, '{message}'),
  'invalid-input': kind(400, '{message}'),
  'evaluation-failed': kind(400, '{message}'),
  'bad-request': kind(400, '{message}'),
  unstorable: kind(400, 'A value cannot be stored: a text with the character #x0000, or a number or time out of range'),
  'bad-json': kind(400, 'Request is not in valid JSON format'),
  'bad-field': kind(400, "Invalid input for field/attribute {field}. Value: '{value}'. {message}"),
  'bad-uuid': kind(
    400,
    "Invalid input for field/attribute {field}. Value: '{value}'. unable to convert to uuid. Error: Expected a uuid but received {value}.",
  ),
  'bad-json-field': kind(400, 'JsonType field value must be a dictionary [actual={actual}]'),
  'bad-scope': kind(
    400,
    "Invalid input for field/attribute scope. Value: '{value}'. Value should be one of: private, public",
  ),
  'bad-definition-scope': kind(400, "Scope must be one of the following: {'private', 'public'}; actual: {value}"),
  'no-environment-name': kind(400, 'Name of the environment is not provided.'),
  'unknown-attribute': kind(400, 'Unknown attribute for argument {argument}: {name}'),
  'unknown-argument': kind(400, 'Unknown argument: "{name}"'),
  'missing-argument': kind(400, 'Missing argument: "{name}"'),
  'bad-limit': kind(400, 'Limit must be positive.'),
  'bad-sort-key': kind(400, 'Sort key is not a column of {resource}: {name}, please choose from {columns}'),
  'bad-sort-dirs': kind(400, 'Length of sort_keys must be equal or greater than sort_dirs.'),
  'bad-sort-dir': kind(400, "Unknown sort direction, must be 'desc' or 'asc'."),
  'unknown-fields': kind(400, 'Some fields do not exist  {fields}, please choose from {columns}'),
  'too-large': kind(413, 'The request body is larger than {limit} bytes'),
  'media-type': kind(415, 'Content type {type} is not supported: send JSON, or YAML as text/plain'),
  'field-size': kind(400, '{message}'),
  // Who asks
  unauthorized: kind(401, 'Authentication required'),
  'wrong-credentials': kind(401, 'Name, password and project do not fit together'),
  'setup-over': kind(403, 'This set-up link was used or replaced by a newer one'),
  'last-administrator': kind(400, 'Somebody must be left who can administer: make another administrator first'),
  'project-not-empty': kind(409, 'Project {id} still holds {what}'),
  'wrong-mode': kind(404, 'AUTH_MODE={mode} has no such operation'),
  'too-many-attempts': kind(429, 'Too many attempts; try again in {seconds} seconds', true),
  'rate-limited': kind(429, 'More than {limit} requests in a minute; try again in {seconds} seconds', true),
  'foreign-origin': kind(
    403,
    'A request that changes something must come from a page of this server, or carry a token',
  ),
  forbidden: kind(403, 'Operation forbidden (insufficient permissions)'),
  'not-allowed': kind(403, '{message}'),
  'bad-host': kind(421, 'This server does not answer to the host name {host}'),
  // What is not there
  'unknown-path': kind(404, 'Resource not found [path={path}]'),
  'method-not-allowed': kind(405, '405 Method Not Allowed: the method {method} is not allowed for this resource.'),
  'workflow-not-found': kind(404, 'Workflow not found [workflow_identifier={id}, namespace={namespace}]'),
  'revision-not-found': kind(404, 'Revision not found [workflow_identifier={id}, number={number}]'),
  'workbook-not-found': kind(404, 'Workbook not found [name={id}, namespace={namespace}]'),
  'action-not-found': kind(404, 'Action not found [name={id}, namespace={namespace}]'),
  'execution-not-found': kind(404, 'WorkflowExecution not found [id={id}]'),
  'task-not-found': kind(404, 'Task execution not found [id={id}]'),
  'action-execution-not-found': kind(404, 'ActionExecution not found [id={id}]'),
  'environment-not-found': kind(404, 'Environment not found [name={id}]'),
  'environment-unknown': kind(400, 'Environment is not found: {name}'),
  'cron-trigger-not-found': kind(404, 'Cron trigger not found [identifier={id}]'),
  'member-not-found': kind(404, 'Resource member not found [member_id={id}]'),
  'project-not-found': kind(404, 'Project not found [id={id}]'),
  'user-not-found': kind(404, 'User not found [id={id}]'),
  'token-not-found': kind(404, 'API token not found [id={id}]'),
  'event-trigger-not-found': kind(404, 'Event trigger not found [id={id}]'),
  'code-source-not-found': kind(404, 'Code source not found [identifier={id}, namespace={namespace}]'),
  'dynamic-action-not-found': kind(404, 'Dynamic action not found [identifier={id}, namespace={namespace}]'),
  // What stands against it
  'has-dynamic-actions': kind(
    400,
    "Can't delete code source that has dynamic actions associated. [identifier={id}, namespace={namespace}], [dynamic_actions={actions}]",
  ),
  'no-code-source': kind(400, "Either 'code_source_id' or 'code_source_name' must be provided."),
  'dynamic-action-run': kind(
    400,
    'Action {name} is a dynamic action: Python code, which is stored but not run here. Write it as an ad-hoc action, for instance over std.js',
  ),
  duplicate: kind(409, 'Duplicate entry for {class} {columns}: {name}, {last}'),
  'draft-conflict': kind(409, 'The workflow was published by somebody else since this draft was begun'),
  'draft-changed': kind(409, 'The draft was changed elsewhere since it was read'),
  'has-triggers': kind(
    400,
    "Can't delete workflow that has {kind} triggers associated. [workflow_identifier={id}, namespace={namespace}], [{kind}_trigger_id(s)={triggers}]",
  ),
  'no-workflow-given': kind(400, 'Workflow ID or workflow name must be provided. Workflow ID is recommended.'),
  'bad-execution-state': kind(
    400,
    "Cannot change state to {state}. Allowed states are: 'RUNNING, PAUSED, SUCCESS, ERROR, CANCELLED",
  ),
  'illegal-change': kind(
    400,
    "Can't change workflow execution state from {from} to {to}. [workflow={workflow}, execution_id={id}]",
  ),
  'description-separately': kind(400, 'The property description must be updated separately from state.'),
  'env-not-now': kind(
    403,
    'Updating env to workflow execution is only permitted if it is in IDLE, PAUSED, or ERROR state. Current state is {state}.',
  ),
  'env-with-state': kind(
    400,
    'The property env can only be updated when workflow execution is not running or on resume from pause.',
  ),
  'nothing-to-update': kind(400, 'The property state, description, or env is not provided for update.'),
  'delete-unfinished': kind(
    403,
    'Only completed executions can be deleted. Use --force to override this. Execution {id} is in {state} state',
  ),
  'bad-task-state': kind(400, 'Invalid task state. Only updating task to RUNNING or SKIPPED is supported.'),
  'task-not-failed': kind(
    400,
    'The current task execution must be in ERROR for rerun. Only updating task to rerun is supported.',
  ),
  'no-reset': kind(400, 'Reset field is mandatory to rerun task.'),
  'reset-only-items': kind(400, 'Only with-items task has the option to not reset.'),
  'task-name-differs': kind(400, 'Task name does not match.'),
  'workflow-name-differs': kind(400, 'Workflow name does not match.'),
  'bad-action-state': kind(
    400,
    "Error. Expected one of ['SUCCESS', 'ERROR', 'CANCELLED', 'PAUSED', 'RUNNING'], actual: {state}",
  ),
  'action-completed': kind(400, 'Action {id} is already completed'),
  'only-async': kind(
    400,
    'Transition to the {state} state is only supported for asynchronous action execution. [action_ex_id={id}]',
  ),
  'action-delete-adhoc': kind(403, 'Only ad-hoc action execution can be deleted.'),
  'action-delete-running': kind(403, 'Only completed action execution can be deleted.'),
  'no-action-name': kind(400, 'Please provide at least action name to run action.'),
  'action-unknown': kind(400, 'Failed to find action [action_name={name}, namespace={namespace}]'),
  'not-sync': kind(400, 'Action does not support synchronous execution.'),
  'system-action': kind(400, 'Attempt to modify a system action: {name}'),
  maintenance: kind(
    423,
    'The service is {status} for maintenance: only reads, cancellations and, until all is paused, results of actions are accepted',
    true,
  ),
  'bad-maintenance-status': kind(
    400,
    "Invalid input for field/attribute status. Value: '{status}'. Value should be one of: PAUSED, RUNNING",
  ),
  'service-unsupported': kind(406, 'Service API is not supported.'),
  'only-private-shared': kind(400, 'Only private resource could be shared.'),
  'no-member-id': kind(400, 'Member id must be provided.'),
  'no-member-status': kind(400, 'Status must be provided.'),
  'sharing-without-auth': kind(400, 'Resource sharing feature can only be supported with authentication enabled.'),
  // Refusals of the engine itself, which words them (engine/workflow)
  ACTION_COMPLETED: kind(400, '{message}'),
  ACTION_NOT_ASYNC: kind(400, '{message}'),
  ACTION_NOT_FOUND: kind(404, '{message}'),
  EVALUATION: kind(400, '{message}'),
  ILLEGAL_STATE: kind(400, '{message}'),
  INVALID_INPUT: kind(400, '{message}'),
  INVALID_TASK_NAME: kind(400, '{message}'),
  RERUN_RESET: kind(400, '{message}'),
  RERUN_STATE: kind(400, '{message}'),
  TASK_NOT_FOUND: kind(404, '{message}'),
  // What went wrong here
  timeout: kind(503, 'The worker did not answer within {seconds} seconds; ask for the state again', true),
  unavailable: kind(503, '{message}', true),
  internal: kind(500, 'Internal error, request {request}'),
} as const satisfies Readonly<Record<string, ErrorKind>>

export type ErrorCode = keyof typeof errors

/** A refusal with its text filled in. Arguments that the template does not name are left out. */
export const fault = (code: ErrorCode, args: Readonly<Record<string, string | number>> = {}): Fault => ({
  code,
  message: errors[code].template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(args, name) ? String(args[name]) : whole,
  ),
})

/** What the table says of a code; a code that it does not have is a broken promise of ours, hence status 500. */
export const errorKind = (code: string): ErrorKind =>
  Object.hasOwn(errors, code) ? errors[code as ErrorCode] : errors.internal
