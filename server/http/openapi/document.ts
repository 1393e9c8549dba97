import { sessionCookieName } from '../../auth/session/cookie.ts'
import { fault, shortFault } from '../contract/faults.ts'
import type { Route } from '../route.ts'
import { type SchemaWriter, schemaWriter } from './json-schemas.ts'
import { operationObject } from './operation-object.ts'
import { tagOf } from './tags.ts'

type Json = Readonly<Record<string, unknown>>

export interface OpenApiDocument extends Json {
  readonly paths: Readonly<Record<string, Json>>
  readonly components: Json
}

/** The table of routes as an OpenAPI 3.1 document; what only ever refuses is left out. */
export const openApiDocument = (routes: readonly Route[]): OpenApiDocument => {
  const schemas = schemaWriter()
  const shown = routes.filter(({ contract }) => contract.refusal !== true)
  const responses = faultResponses(schemas)
  const paths: Record<string, Record<string, Json>> = {}
  for (const route of shown) {
    const path = templateOf(route.path)
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationObject(route, schemas) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tramontane',
      version: '2.0',
      description:
        "OpenStack Mistral's REST API under /v2, and beside it under /api what the console asks for. `x-policy` names the rule that decides who may.",
    },
    servers: [{ url: '/' }],
    tags: [...new Set(shown.map(tagOf))].map((name) => ({ name })),
    security: [{ token: [] }, { bearer: [] }, { session: [] }],
    paths,
    components: { schemas: schemas.components, responses, securitySchemes },
  }
}

/** `/v2/workflows/:identifier` → `/v2/workflows/{identifier}` */
export const templateOf = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}')

const faultResponses = (schemas: SchemaWriter) => {
  const refusal = (description: string, schema: typeof fault | typeof shortFault) => ({
    description,
    content: { 'application/json': { schema: schemas.write(schema, 'output') } },
  })
  return { Refused: refusal('Refused, or failed', fault), ShortlyRefused: refusal('Refused, or failed', shortFault) }
}

const securitySchemes = {
  token: {
    type: 'apiKey',
    in: 'header',
    name: 'X-Auth-Token',
    description: 'A token of Keystone, or an API token made in the console.',
  },
  bearer: { type: 'http', scheme: 'bearer', description: 'An API token, or an access token of the OpenID provider.' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: sessionCookieName,
    description: 'Set by signing in. What changes something has to come from the same origin.',
  },
}
