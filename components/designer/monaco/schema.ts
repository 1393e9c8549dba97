import type { JSONSchema } from 'monaco-yaml'
import type { Attribute, AttributeKind } from '../../../engine/language/schema/attribute.ts'
import {
  retryAttributes,
  taskAttributes,
  taskDefaultsAttributes,
  workflowAttributes,
} from '../../../engine/language/schema/attributes.ts'
import type { Language } from '../../i18n/languages.ts'

/*
 * The language's table of attributes as a JSON schema, for completion and hover in the editor. What is right and wrong
 * is said by engine/language alone: this schema only has to know what can stand where, and to explain it.
 */

const words = {
  en: {
    expression: 'An expression: `<% YAQL %>` or `{{ Jinja }}`.',
    target: 'A task, or `fail`, `succeed`, `pause`, `noop`.',
    publishing: 'Where to publish to: `branch` flows along transitions, `global` is seen everywhere at once.',
    branch: 'Seen by the tasks that follow.',
    global: 'Seen by the whole workflow.',
    atomic: 'Read and ignored, as Mistral does: use `branch` or `global`.',
    version: "The language's version.",
  },
  vi: {
    expression: 'Một biểu thức: `<% YAQL %>` hoặc `{{ Jinja }}`.',
    target: 'Một task, hoặc `fail`, `succeed`, `pause`, `noop`.',
    publishing: 'Publish tới đâu: `branch` đi theo các đường chuyển, `global` thấy được ở mọi nơi ngay lập tức.',
    branch: 'Các task đứng sau thấy được.',
    global: 'Cả workflow thấy được.',
    atomic: 'Được đọc rồi bỏ qua, như Mistral: hãy dùng `branch` hoặc `global`.',
    version: 'Phiên bản của ngôn ngữ.',
  },
} satisfies Record<Language, Record<string, string>>

const text: JSONSchema = { type: 'string' }
const map: JSONSchema = { type: 'object', additionalProperties: true }
const texts: JSONSchema = { anyOf: [text, { type: 'array', items: text, uniqueItems: true }] }

/** Schema of a document with workflows, explained in a language. */
export function workflowSchema(language: Language): JSONSchema {
  const said = words[language]
  const expression: JSONSchema = { type: 'string', description: said.expression }
  const transition: JSONSchema = {
    anyOf: [
      { type: 'string', description: said.target },
      { type: 'object', description: '`task: <% … %>`', maxProperties: 1, additionalProperties: expression },
    ],
  }
  const transitions: JSONSchema = { anyOf: [text, { type: 'array', items: transition, minItems: 1 }] }
  const publishing: JSONSchema = {
    type: 'object',
    description: said.publishing,
    properties: {
      branch: { ...map, description: said.branch },
      global: { ...map, description: said.global },
      atomic: { ...map, description: said.atomic },
    },
  }

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
        { ...kinds[kind](), description: `${about[language]}\n\n\`${name}: ${example}\`` },
      ]),
    ),
  })

  return {
    type: 'object',
    required: ['version'],
    properties: { version: { enum: ['2.0'], description: said.version, default: '2.0' } },
    additionalProperties: { ...objectOf(workflowAttributes), required: ['tasks'] },
  }
}
