import { expect, test } from 'vitest'
import { Float } from '../../data/values.ts'
import { misfit } from './fits-schema.ts'

test.each([
  [{ type: 'integer' }, 3, null],
  [{ type: 'integer' }, 3n, null],
  [{ type: 'integer' }, 3.5, { broken: 'type', limit: 'integer' }],
  [{ type: 'integer' }, '3', { broken: 'type', limit: 'integer' }],
  [{ type: 'number' }, new Float(3), null],
  [{ type: 'object' }, new Float(3), { broken: 'type', limit: 'object' }],
  [{ type: 'object' }, [], { broken: 'type', limit: 'object' }],
  [{ type: 'array' }, [], null],
  [{ type: 'boolean' }, 'true', { broken: 'type', limit: 'boolean' }],
  [{ type: 'string' }, null, { broken: 'type', limit: 'string' }],
  [{ minimum: 1, maximum: 3 }, 0, { broken: 'minimum', limit: '1' }],
  [{ minimum: 1, maximum: 3 }, 10n ** 30n, { broken: 'maximum', limit: '3' }],
  [{ minimum: 1, maximum: 3 }, 'text', null],
  [{ minLength: 2 }, '👍', { broken: 'minLength', limit: '2' }],
  [{ maxLength: 1 }, 'ab', { broken: 'maxLength', limit: '1' }],
  [{ enum: ['a', 2] }, 2n, null],
  [{ enum: ['a', 2] }, 'b', { broken: 'enum', limit: 'a, 2' }],
] as const)('%j of %o', (schema, value, told) => {
  expect(misfit(schema, value)).toEqual(told)
})
