import { expect, test } from 'vitest'
import type { JsonSchema } from './document.ts'
import { sampleText } from './sample.ts'
import { inner, schemaText } from './schema-text.ts'

const reference = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` })
const schemas = {
  Thing: {
    type: 'object',
    required: ['name', 'size'],
    properties: { name: { type: 'string' }, size: { type: 'integer' } },
  },
  Shown: { type: 'object', examples: [{ name: 'x' }] },
}
const say = (schema: JsonSchema) => schemaText(schema, 'or', 'list of')

test.each<[JsonSchema, string]>([
  [{ type: ['string', 'null'] }, 'string or null'],
  [{ type: 'string', format: 'uuid' }, 'string (uuid)'],
  [{ enum: ['a', 'b'] }, '"a" or "b"'],
  [{ type: 'array', items: reference('Thing') }, 'list of Thing'],
  [{ anyOf: [reference('Thing'), { type: 'null' }] }, 'Thing or null'],
  [{}, 'JSON'],
])('%j reads as “%s”', (schema, words) => {
  expect(say(schema)).toBe(words)
})

test('what is worth unfolding is found within lists and choices', () => {
  expect(inner({ type: 'array', items: { anyOf: [{ type: 'null' }, reference('Thing')] } })).toEqual(reference('Thing'))
  expect(inner({ type: 'string' })).toBeNull()
})

test('a body begins with the example, or with what is required', () => {
  expect(JSON.parse(sampleText(reference('Shown'), schemas))).toEqual({ name: 'x' })
  expect(JSON.parse(sampleText(reference('Thing'), schemas))).toEqual({ name: '', size: 0 })
  expect(sampleText({ type: 'string', examples: ["version: '2.0'"] }, schemas)).toBe("version: '2.0'")
})
