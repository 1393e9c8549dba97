import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../test-support/database.ts'
import { binaryArray, type ElementType } from './binary-array.ts'

let client: pg.Client

beforeAll(async () => {
  client = new pg.Client({ connectionString: (await testDatabase(import.meta.url, { empty: true })).url })
  await client.connect()
})

afterAll(() => client.end())

const back = async (type: ElementType, values: readonly unknown[]): Promise<unknown[]> => {
  const shown = type === 'timestamptz' ? '(extract(epoch FROM v) * 1000)::float8' : 'v'
  const { rows } = await client.query(`SELECT ${shown} AS v FROM unnest($1::${type}[]) AS t (v)`, [
    binaryArray(type, values),
  ])
  return rows.map((row) => row.v)
}

const text = fc.string({ unit: 'binary' }).map((one) => one.replaceAll('\0', '').toWellFormed())
const kinds: readonly (readonly [ElementType, fc.Arbitrary<unknown>])[] = [
  ['text', text],
  ['uuid', fc.uuid()],
  ['int4', fc.integer()],
  ['bool', fc.boolean()],
  ['timestamptz', fc.integer({ min: -1e12, max: 4e12 })],
]

test.each(kinds)('PostgreSQL reads back the very values: %s', async (type, value) => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(value)), async (values) => {
      expect(await back(type, values)).toEqual(values)
    }),
    { numRuns: 40 },
  )
})

test('a text longer than the buffer arrives whole', async () => {
  const long = 'ü'.repeat(200_000)
  expect(await back('text', ['a', long, null])).toEqual(['a', long, null])
})
