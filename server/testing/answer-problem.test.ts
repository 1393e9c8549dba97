import { expect, test } from 'vitest'
import { z } from 'zod'
import { nothing, one, selection } from '../http/contract/answers.ts'
import { json, noContent } from '../http/respond.ts'
import { answerProblem } from './answer-problem.ts'

const thing = z.strictObject({ id: z.string(), size: z.int() }).meta({ id: 'Thing' })
const route = {
  contract: { summary: 'A thing', answers: { 200: selection(thing), 201: one(thing), 204: nothing } },
  shortFault: false,
}
const fault = { faultcode: 'Client', faultstring: 'no', debuginfo: null }

test.each([
  ['as promised', json(200, { id: 'a', size: 1 }), false],
  ['with chosen members only', json(200, { id: 'a' }), true],
  ['without a body', noContent(), false],
  ['a refusal', json(404, fault), false],
])('an answer %s passes', async (_, response, narrowed) => {
  expect(await answerProblem(route, response, narrowed)).toBeNull()
})

test.each([
  ['a member too few', json(200, { id: 'a' }), 'size'],
  ['a member too many', json(200, { id: 'a', size: 1, colour: 'red' }), 'colour'],
  ['a member of another kind', json(201, { id: 'a', size: '1' }), 'size'],
  ['another status', json(202, { id: 'a', size: 1 }), 'status'],
  ['another media type', json(200, { id: 'a', size: 1 }, 'text/plain'), 'text/plain'],
  ['a refusal of another form', json(404, { faultstring: 'no' }), 'faultcode'],
])('an answer with %s does not', async (_, response, named) => {
  expect(await answerProblem(route, response, false)).toContain(named)
})
