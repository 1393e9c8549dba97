import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { routes } from '../routes.ts'
import { openApiDocument, templateOf } from './document.ts'

const document = openApiDocument(routes)

test('the document is valid OpenAPI 3.1', async () => {
  const validator = new Validator()
  expect(await validator.validate(structuredClone(document))).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
})

test('the document has every route of the table, and no other', () => {
  const written = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const known = routes
    .filter(({ contract }) => !contract.refusal)
    .map(({ method, path }) => `${method} ${templateOf(path)}`)
  expect(written.toSorted()).toEqual(known.toSorted())
})

test('what is left out only says why it is not there', () => {
  const refused = routes.filter(({ contract }) => contract.refusal).map(({ method, path }) => `${method} ${path}`)
  expect(refused.sort()).toEqual([
    'DELETE /v2/actions',
    'DELETE /v2/code_sources',
    'DELETE /v2/cron_triggers',
    'DELETE /v2/dynamic_actions',
    'DELETE /v2/environments',
    'DELETE /v2/executions',
    'DELETE /v2/workbooks',
    'DELETE /v2/workflows',
    'PUT /v2/executions',
  ])
})

/** Bodies that are read; what has none is a command that its path says in full. */
const withoutBody = /\/(pause|resume|run)$/

test.each(routes.filter(({ contract }) => !contract.refusal).map((route) => [`${route.method} ${route.path}`, route]))(
  '%s says what it takes and what it answers',
  (_, { method, path, contract }) => {
    expect(contract.summary).not.toBe('')
    const answers = Object.entries(contract.answers)
    expect(answers.length).toBeGreaterThan(0)
    for (const [status, { schema }] of answers) {
      expect(schema === undefined, `${status} without a schema`).toBe(['204', '302'].includes(status))
    }
    const takesBody = (method === 'POST' || method === 'PUT') && !withoutBody.test(path)
    expect(contract.body !== undefined).toBe(takesBody)
  },
)

test('every reference leads somewhere, and every operation has a name of its own', () => {
  const text = JSON.stringify(document)
  const components = document.components as Record<string, Record<string, unknown>>
  for (const [, kind = '', name = ''] of text.matchAll(/"#\/components\/(\w+)\/(\w+)"/g)) {
    expect(components[kind]?.[name], `${kind} ${name}`).toBeDefined()
  }
  const ids = [...text.matchAll(/"operationId":"(\w+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('the example of a body is one that is taken', () => {
  const bodies = routes.flatMap(({ contract }) => contract.body ?? [])
  const examples = bodies.flatMap(({ schema }) => {
    const given = z.globalRegistry.get(schema)?.examples
    return Array.isArray(given) ? given.map((example) => [schema, example] as const) : []
  })
  expect(examples.length).toBeGreaterThan(10)
  for (const [schema, example] of examples) expect(schema.safeParse(example).success, String(example)).toBe(true)
  expect(JSON.stringify(document.components)).toContain('"examples":[{"workflow_name":"hello"')
})
