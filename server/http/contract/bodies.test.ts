import { expect, test } from 'vitest'
import { z } from 'zod'
import { refuse } from '../../refusal.ts'
import { jsonBody } from './bodies.ts'
import { boolean, jsonText, neededText, requestOf, text } from './members.ts'

const answer = z.strictObject({ id: z.string(), name: z.string() })
const body = jsonBody(
  'thing',
  requestOf(answer, {
    name: neededText('Name.', () => refuse('no-action-name')),
    note: text('Note.'),
    force: boolean('Force.'),
    input: jsonText('Input.'),
    days: z.int().min(1, 'Expected a day or more').optional(),
    places: z.array(z.strictObject({ x: z.number() })).optional(),
  }),
)
const read = (value: unknown) =>
  body.read(new Request('http://localhost/', { method: 'POST', body: JSON.stringify(value) }))

test('members are read as Mistral reads them', async () => {
  expect(await read({ name: 7, note: null, id: ['sent back'] })).toMatchObject({
    name: '7',
    note: null,
    force: null,
    input: null,
  })
  expect((await read({ name: 'n', input: '{"a": 1}' })).input).toEqual({ a: 1 })
  expect((await read({ name: 'n', input: { __proto__: null, a: 1 } })).input).toEqual({ a: 1 })
})

test.each([
  [[1], 'Request is not in valid JSON format'],
  [{ name: 'n', colour: 1 }, 'Unknown attribute for argument thing: colour'],
  // What there is not comes before what is wrong.
  [{ name: [1], colour: 1 }, 'Unknown attribute for argument thing: colour'],
  [{}, 'Please provide at least action name to run action.'],
  [
    { name: 'n', note: [1, 2] },
    "Invalid input for field/attribute note. Value: 'a list of 2'. Wrong type. Expected a text, got a list of 2",
  ],
  [
    { name: 'n', force: 'yes' },
    "Invalid input for field/attribute force. Value: 'a text'. Expected true or false, got a text",
  ],
  [{ name: 'n', input: '[1]' }, 'JsonType field value must be a dictionary [actual=a list of 1]'],
  [
    { name: 'n', input: '{' },
    "Invalid input for field/attribute thing. Value: 'input'. JsonType field value must be JSON text or an object (input)",
  ],
  [{ name: 'n', days: 0 }, "Invalid input for field/attribute days. Value: 'a number'. Expected a day or more"],
  [
    { name: 'n', places: [{ x: 1 }, { x: 'secret' }] },
    "Invalid input for field/attribute places[1].x. Value: 'a text'. Expected a number",
  ],
])('%j is refused in words that name the place and not the value', async (value, message) => {
  await expect(read(value)).rejects.toThrow(message)
})
