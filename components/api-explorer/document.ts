/* What of /openapi.json (OpenAPI 3.1) the explorer reads; our own server writes it. */

export interface JsonSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly deprecated?: boolean
  readonly examples?: readonly unknown[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | JsonSchema
  readonly items?: JsonSchema
  readonly prefixItems?: readonly JsonSchema[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required?: boolean
  readonly description?: string
  readonly schema: JsonSchema
}

export type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>

interface Response {
  /** Into the components: what is the same everywhere. */
  readonly $ref?: string
  readonly description?: string
  readonly content?: Content
}

interface OperationObject {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly 'x-policy': { readonly name: string; readonly rule: string; readonly scope: string }
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, Response>>
}

export interface OpenApi {
  readonly tags: readonly { readonly name: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>
    readonly responses: Readonly<Record<string, Response>>
  }
}

export type Schemas = OpenApi['components']['schemas']

export interface Operation {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly tag: string
  readonly summary: string
  readonly policy: OperationObject['x-policy']
  readonly parameters: readonly Parameter[]
  /** The usual media type of the body, and what it has to be. */
  readonly body: { readonly media: string; readonly schema: JsonSchema } | null
  /** By status; the last one, of status `default`, is every refusal. */
  readonly answers: readonly {
    readonly status: string
    readonly description: string
    readonly media: string | null
    readonly schema: JsonSchema | null
  }[]
}

/** The operations in the order of their tags, and within a tag as the document has them. */
export const operationsOf = ({ tags, paths, components }: OpenApi): readonly Operation[] => {
  const all = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, given]) => read(method.toUpperCase(), path, given, components)),
  )
  return tags.flatMap(({ name }) => all.filter(({ tag }) => tag === name))
}

const read = (
  method: string,
  path: string,
  given: OperationObject,
  { responses }: OpenApi['components'],
): Operation => {
  const body = Object.entries(given.requestBody?.content ?? {})[0]
  return {
    id: given.operationId,
    method,
    path,
    tag: given.tags[0] ?? '',
    summary: given.summary,
    policy: given['x-policy'],
    parameters: given.parameters ?? [],
    body: body === undefined ? null : { media: body[0], schema: body[1].schema },
    answers: Object.entries(given.responses).map(([status, response]) => {
      const { description = '', content = {} } =
        response.$ref === undefined ? response : (responses[nameOf(response.$ref)] ?? {})
      const [media, sent] = Object.entries(content)[0] ?? [null, null]
      return { status, description, media, schema: sent?.schema ?? null }
    }),
  }
}

/** `#/components/schemas/Task` → `Task` */
export const nameOf = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1)

/** What a reference leads to; a schema that is none is itself. */
export const resolve = (schema: JsonSchema, schemas: Schemas): JsonSchema =>
  schema.$ref === undefined ? schema : (schemas[nameOf(schema.$ref)] ?? {})

/** Whether a search finds an operation: every word is in its method, path, summary, tag or policy. */
export const isFound = ({ method, path, summary, tag, policy }: Operation, search: string): boolean => {
  const hay = `${method} ${path} ${summary} ${tag} ${policy.name}`.toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => hay.includes(word))
}

/** What can be tried here: neither what never ends nor what sends the browser away. */
export const canBeTried = ({ answers }: Operation): boolean =>
  !answers.some(({ status, media }) => status === '302' || media === 'text/event-stream')
