import type { JSONSchema } from 'monaco-yaml'

/*
 * Mistral's workflow language as a JSON schema, for completion and hover in the editor. What is right and wrong is said
 * by engine/language alone: this schema only has to know what can stand where, and to explain it.
 */

const expression = { type: 'string', description: 'An expression: `<% YAQL %>` or `{{ Jinja }}`.' } as const
const count = (description: string): JSONSchema => ({
  anyOf: [{ type: 'integer', minimum: 0 }, expression],
  description,
})
const flag = (description: string): JSONSchema => ({ anyOf: [{ type: 'boolean' }, expression], description })
const map = (description: string): JSONSchema => ({ type: 'object', description, additionalProperties: true })
const tags: JSONSchema = { type: 'array', items: { type: 'string' }, uniqueItems: true, description: 'Unique texts.' }

const transition: JSONSchema = {
  anyOf: [
    { type: 'string', description: 'A task, or `fail`, `succeed`, `pause`, `noop`.' },
    { type: 'object', description: '`task: <% condition %>`', maxProperties: 1, additionalProperties: expression },
  ],
}
const transitions: JSONSchema = { anyOf: [{ type: 'string' }, { type: 'array', items: transition, minItems: 1 }] }
const publishing: JSONSchema = {
  type: 'object',
  description: 'Where to publish to: `branch` flows along transitions, `global` is seen everywhere at once.',
  properties: { branch: map('Seen by the tasks that follow.'), global: map('Seen by the whole workflow.') },
}
const clause = (when: string): JSONSchema => ({
  description: `What comes next ${when}: a task, a list of tasks (with conditions), or \`{publish, next}\`.`,
  anyOf: [
    { type: 'string' },
    { type: 'array', items: transition, minItems: 1 },
    { type: 'object', properties: { publish: publishing, next: transitions } },
  ],
})

const retry: JSONSchema = {
  description: 'Repeats the task while it fails: `{count, delay}` in seconds, optionally until a condition holds.',
  anyOf: [
    { type: 'string', description: '`count=3 delay=1`' },
    {
      type: 'object',
      required: ['count', 'delay'],
      properties: {
        count: count('How often to try again.'),
        delay: count('Seconds between attempts.'),
        'break-on': { ...expression, description: 'Gives up when this holds.' },
        'continue-on': { ...expression, description: 'Goes on repeating while this holds, after a success too.' },
      },
    },
  ],
}

const policies: Record<string, JSONSchema> = {
  retry,
  'wait-before': count('Seconds to wait before the task starts.'),
  'wait-after': count('Seconds to wait after the task has finished.'),
  timeout: count('Seconds after which the task fails.'),
  concurrency: count('How many items of with-items may run at once.'),
  'pause-before': flag('Pauses the workflow before this task.'),
  'fail-on': flag('Fails the task when this holds after its action succeeded.'),
  'on-success': clause('when the task succeeded'),
  'on-error': clause('when the task failed'),
  'on-complete': clause('when the task is finished, in either case'),
  'on-skip': clause('when the task was skipped'),
  'safe-rerun': flag('Whether the action may run again after a worker died during it.'),
  requires: {
    description: 'Reverse workflows: tasks that must have succeeded before.',
    anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
  },
}

const task: JSONSchema = {
  type: 'object',
  properties: {
    action: { type: 'string', description: 'The action to run, optionally with parameters: `std.echo output="hi"`.' },
    workflow: { type: 'string', description: 'The workflow to run as a sub-workflow.' },
    description: { type: 'string', description: 'For people.' },
    tags,
    input: {
      description: "The action's or workflow's parameters; values may be expressions.",
      anyOf: [{ type: 'object', additionalProperties: true }, expression],
    },
    'with-items': {
      description: 'Runs the action once for each item: `i in <% $.list %>`.',
      anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
    },
    publish: map('Variables for the tasks that follow; `<% task().result %>` is the result.'),
    'publish-on-error': map('Variables to publish when the task failed.'),
    'publish-on-skip': map('Variables to publish when the task was skipped.'),
    join: {
      description: 'Waits for inbound tasks: `all`, `one` or a number.',
      anyOf: [{ enum: ['all', 'one'] }, { type: 'integer', minimum: 0 }],
    },
    target: { type: 'string', description: 'The executor that is to run the action.' },
    'keep-result': flag('Whether the result is kept after publishing.'),
    ...policies,
  },
}

const workflow: JSONSchema = {
  type: 'object',
  required: ['tasks'],
  properties: {
    type: {
      enum: ['direct', 'reverse'],
      description: '`direct`: transitions lead on. `reverse`: tasks name what they require.',
    },
    description: { type: 'string', description: 'For people.' },
    tags,
    input: {
      type: 'array',
      description: 'Parameters: `name`, or `name: default` (literal).',
      items: { anyOf: [{ type: 'string' }, { type: 'object', maxProperties: 1 }] },
    },
    vars: map('Variables, evaluated once at the start.'),
    output: map('The result of the workflow when it succeeded.'),
    'output-on-error': map('The result of the workflow when it failed.'),
    'task-defaults': { type: 'object', description: 'Attributes for all tasks.', properties: policies },
    tasks: { type: 'object', description: 'The tasks by name.', minProperties: 1, additionalProperties: task },
  },
}

/** Schema of a document with workflows. */
export const workflowSchema: JSONSchema = {
  type: 'object',
  required: ['version'],
  properties: { version: { enum: ['2.0'], description: "The language's version.", default: '2.0' } },
  additionalProperties: workflow,
}
