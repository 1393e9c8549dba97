import { expect, test } from 'vitest'
import type { Operation } from './document.ts'
import { curlOf, missingParts, requestOf } from './request-of.ts'

const operation: Operation = {
  id: 'putThing',
  method: 'PUT',
  path: '/v2/things/{id}/parts/{part}',
  tag: 'things',
  summary: 'Change a part',
  policy: { name: 'things:update', rule: 'member', scope: 'write' },
  parameters: [
    { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
    { name: 'part', in: 'path', required: true, schema: { type: 'string' } },
    { name: 'force', in: 'query', schema: { type: 'boolean' } },
    { name: 'q', in: 'query', schema: { type: 'string' } },
  ],
  body: { media: 'application/json', schema: {} },
  answers: [],
}

test('what was filled in stands where it belongs, and what is empty is left out', () => {
  const filled = { parameters: { id: 'a/b', part: '?', force: '', q: 'x & y' }, body: '{}' }
  expect(requestOf(operation, filled)).toEqual({
    method: 'PUT',
    path: '/v2/things/a%2Fb/parts/%3F?q=x+%26+y',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: '{}',
  })
  expect(missingParts(operation, filled)).toEqual([])
  expect(missingParts(operation, { parameters: { id: 'a' }, body: '' })).toEqual(['part'])
})

test('the curl command survives quotes in what was typed', () => {
  const request = requestOf(operation, { parameters: { id: 'a', part: 'b' }, body: `{"note": "it's"}` })
  expect(curlOf(request, 'http://localhost:3000', true)).toBe(
    [
      'curl -X PUT http://localhost:3000/v2/things/a/parts/b',
      '-H "X-Auth-Token: $TOKEN"',
      "-H 'content-type: application/json'",
      `--data-binary '{"note": "it'\\''s"}'`,
    ].join(' \\\n  '),
  )
  expect(curlOf({ ...request, method: 'GET', body: null, headers: {} }, '', false)).toBe('curl /v2/things/a/parts/b')
})
