import { expect, test } from 'vitest'
import { z } from 'zod'
import { everybody } from '../../auth/actor.ts'
import { refuse } from '../../refusal.ts'
import { json } from '../respond.ts'
import { one } from './answers.ts'
import { jsonBody } from './bodies.ts'
import { text } from './members.ts'
import { operation } from './operation.ts'
import { depth, flag, namespace, repeated } from './parameters.ts'

const contract = {
  summary: 'Echo',
  query: { force: flag('Force.'), namespace, max_depth: depth, after: repeated('After.') },
  body: jsonBody('thing', z.strictObject({ note: text('Note.') })),
  answers: { 200: one(z.unknown()) },
}
const echo = operation(contract, async (_request, { query, body }) => json(200, { query, body }))
const closed = operation(
  contract,
  async () => json(200, null),
  () => {
    throw refuse('forbidden')
  },
)

const ask = async (query: string, body: string, { handler } = echo) => {
  const request = new Request(`http://localhost/x${query}`, { method: 'POST', body })
  const url = new URL(request.url)
  return (await handler(request, { actor: everybody, address: '', url, params: {} })).json()
}

test('a handler sees the query and the body as their schemas read them', async () => {
  expect(await ask('?force=false&after=a&after=b', '{"note": 1}')).toEqual({
    query: { force: false, namespace: '', max_depth: -1, after: ['a', 'b'] },
    body: { note: '1' },
  })
  expect(await ask('?force=1&namespace=n&max_depth=2', '{}')).toMatchObject({
    query: { force: true, namespace: 'n', max_depth: 2, after: [] },
    body: { note: null },
  })
})

test('what may not be had here is refused before anything is read, then the query, then the body', async () => {
  await expect(ask('?colour=red', 'no JSON', closed)).rejects.toThrow('Operation forbidden')
  await expect(ask('?colour=red', 'no JSON')).rejects.toThrow('Unknown argument: "colour"')
  await expect(ask('?max_depth=deep', 'no JSON')).rejects.toThrow('unable to convert to int')
  await expect(ask('', 'no JSON')).rejects.toThrow('Request is not in valid JSON format')
})
