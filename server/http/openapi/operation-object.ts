import type { z } from 'zod'
import { policyOf } from '../../auth/policies.ts'
import type { Answer, Body, QueryShape } from '../contract/contract.ts'
import type { Route } from '../route.ts'
import type { SchemaWriter } from './json-schemas.ts'
import { tagOf } from './tags.ts'

/** One operation of the document. */
export const operationObject = (route: Route, schemas: SchemaWriter) => {
  const { contract, policy } = route
  const rule = policyOf(policy)
  const parameters = [...pathParameters(route), ...queryParameters(contract.query, schemas)]
  const answers = Object.entries(contract.answers).map(([status, answer]) => [status, response(answer, schemas)])
  return {
    operationId: operationId(route),
    tags: [tagOf(route)],
    summary: contract.summary,
    'x-policy': { name: policy, rule: rule?.rule, scope: rule?.scope },
    ...(rule?.rule === 'public' ? { security: [] } : {}),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(contract.body === undefined ? {} : { requestBody: requestBody(contract.body, schemas) }),
    responses: {
      ...Object.fromEntries(answers),
      default: { $ref: `#/components/responses/${route.shortFault ? 'ShortlyRefused' : 'Refused'}` },
    },
  }
}

/** `GET /v2/workflows/:identifier` → `getV2WorkflowsIdentifier` */
const operationId = ({ method, path }: Route): string =>
  method.toLowerCase() +
  path
    .split(/\W+|_/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

/** What the parts of paths are. */
const parts: Readonly<Record<string, string>> = {
  id: 'Its id',
  identifier: 'Its id or name',
  name: 'Its name',
  namespace: 'Its namespace',
  memberId: 'The project that it is offered to',
  taskId: 'Id of the task',
  subject: '`workflow:<id>`, or `new:<uuid>` for what is not stored yet',
  workflowId: 'Id of the workflow',
  number: 'Number of the revision',
}

const pathParameters = ({ path }: Route) =>
  [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: parts[name] ?? name,
    schema: { type: 'string' },
  }))

const queryParameters = (query: QueryShape | 'any' = {}, schemas: SchemaWriter) =>
  query === 'any'
    ? []
    : Object.entries(query).map(([name, schema]) => {
        const { description, ...written } = schemas.write(schema, 'input')
        return { name, in: 'query', ...(description === undefined ? {} : { description }), schema: written }
      })

const requestBody = ({ schema, media }: Body, schemas: SchemaWriter) => ({
  required: true,
  content: content(media, schemas.write(schema, 'input')),
})

const response = ({ description, schema, narrowed, media = 'application/json' }: Answer, schemas: SchemaWriter) => {
  const sent: z.ZodType | undefined = narrowed ?? schema
  return sent === undefined
    ? { description }
    : { description, content: content([media], schemas.write(sent, 'output')) }
}

const content = (media: readonly string[], schema: unknown) =>
  Object.fromEntries(media.map((type) => [type, { schema }]))
