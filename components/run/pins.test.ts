import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Pin, pinParams, readPins, writePins } from './pins.ts'

const pin = fc.record({
  state: fc.constantFrom('SUCCESS', 'ERROR'),
  value: fc.oneof(fc.string(), fc.boolean(), fc.constant(null), fc.array(fc.string())),
}) as fc.Arbitrary<Pin>

test('pins are read as they were written, whatever a task is called', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), pin)), (entries) => {
      const pins = new Map(entries)
      expect([...readPins(writePins(pins))]).toEqual([...pins])
    }),
  )
})

test('what was kept as a map of results by task is read as results', () => {
  expect(readPins('{"a": {"error": 1}, "b": null}')).toEqual(
    new Map([
      ['a', { state: 'SUCCESS', value: expect.objectContaining({}) }],
      ['b', { state: 'SUCCESS', value: null }],
    ]),
  )
})

test('results and errors go to a run by a param each, of the tasks it has', () => {
  const pins = new Map<string, Pin>([
    ['a', { state: 'SUCCESS', value: 'x' }],
    ['b', { state: 'ERROR', value: 'y' }],
    ['gone', { state: 'ERROR', value: 'z' }],
  ])
  expect(pinParams(pins, ['a', 'b', 'c'])).toEqual({ pinned_results: { a: 'x' }, pinned_errors: { b: 'y' } })
  expect(pinParams(pins, [])).toEqual({})
})
