import type { JSONSchema } from 'monaco-yaml'
import type { Attribute, AttributeKind } from '../../../engine/language/schema/attribute.ts'
import {
  retryAttributes,
  taskAttributes,
  taskDefaultsAttributes,
  workflowAttributes,
} from '../../../engine/language/schema/attributes.ts'

/*
 * The language's table of attributes as a JSON schema, for completion and hover in the editor. What is right and wrong
 * is said by engine/language alone: this schema only has to know what can stand where, and to explain it.
 */

const text: JSONSchema = { type: 'string' }
const expression: JSONSchema = { type: 'string', description: 'An expression: `<% YAQL %>` or `{{ Jinja }}`.' }
const map: JSONSchema = { type: 'object', additionalProperties: true }
const transition: JSONSchema = {
  anyOf: [
    { type: 'string', description: 'A task, or `fail`, `succeed`, `pause`, `noop`.' },
    { type: 'object', description: '`task: <% condition %>`', maxProperties: 1, additionalProperties: expression },
  ],
}
const transitions: JSONSchema = { anyOf: [text, { type: 'array', items: transition, minItems: 1 }] }
const publishing: JSONSchema = {
  type: 'object',
  description: 'Where to publish to: `branch` flows along transitions, `global` is seen everywhere at once.',
  properties: {
    branch: { ...map, description: 'Seen by the tasks that follow.' },
    global: { ...map, description: 'Seen by the whole workflow.' },
    atomic: { ...map, description: 'As `global`, for changes that must not mix.' },
  },
}
const texts: JSONSchema = { anyOf: [text, { type: 'array', items: text, uniqueItems: true }] }

/** What stands behind an attribute of a kind. */
const kinds: Record<AttributeKind, () => JSONSchema> = {
  text: () => text,
  prose: () => text,
  call: () => text,
  expression: () => expression,
  count: () => ({ anyOf: [{ type: 'integer', minimum: 0 }, expression] }),
  flag: () => ({ anyOf: [{ type: 'boolean' }, expression] }),
  map: () => map,
  texts: () => ({ type: 'array', items: text, uniqueItems: true }),
  parameters: () => ({ anyOf: [map, expression] }),
  inputs: () => ({ type: 'array', items: { anyOf: [text, { type: 'object', maxProperties: 1 }] } }),
  'with-items': () => texts,
  join: () => ({ anyOf: [{ enum: ['all', 'one'] }, { type: 'integer', minimum: 0 }] }),
  retry: () => ({ anyOf: [text, { ...objectOf(retryAttributes), required: ['count', 'delay'] }] }),
  clause: () => ({
    anyOf: [...(transitions.anyOf ?? []), { type: 'object', properties: { publish: publishing, next: transitions } }],
  }),
  requires: () => texts,
  type: () => ({ enum: ['direct', 'reverse'] }),
  'task-defaults': () => objectOf(taskDefaultsAttributes),
  tasks: () => ({ type: 'object', minProperties: 1, additionalProperties: objectOf(taskAttributes) }),
}

const objectOf = (attributes: readonly Attribute[]): JSONSchema => ({
  type: 'object',
  properties: Object.fromEntries(
    attributes.map(({ name, kind, about, example }) => [
      name,
      { ...kinds[kind](), description: `${about.en}\n\n\`${name}: ${example}\`` },
    ]),
  ),
})

/** Schema of a document with workflows. */
export const workflowSchema: JSONSchema = {
  type: 'object',
  required: ['version'],
  properties: { version: { enum: ['2.0'], description: "The language's version.", default: '2.0' } },
  additionalProperties: { ...objectOf(workflowAttributes), required: ['tasks'] },
}
