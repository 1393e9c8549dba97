import { expect, test } from 'vitest'
import type { Pin } from '../../run/pins.ts'
import { followRenames } from './follow-renames.ts'

const pin: Pin = { state: 'SUCCESS', value: 1 }
const pins = (...names: string[]) => new Map(names.map((name) => [name, pin]))
const rename = (from: string, to: string) => ({ workflow: 'wf', from, to })
const follow = (now: string[], tasks: string[], ...renames: ReturnType<typeof rename>[]) => [
  ...followRenames(pins(...now), new Set(tasks), renames).keys(),
]

test('a pin goes with its task when that is renamed, and back when that is undone', () => {
  expect(follow(['a'], ['b'], rename('a', 'b'))).toEqual(['b'])
  expect(follow(['b'], ['a'], rename('a', 'b'))).toEqual(['a'])
})

test('a pin follows through several renamings', () => {
  expect(follow(['a'], ['c'], rename('a', 'b'), rename('b', 'c'))).toEqual(['c'])
  expect(follow(['c'], ['a'], rename('a', 'b'), rename('b', 'c'))).toEqual(['a'])
})

test('a pin whose task is there, or is gone for good, stays where it is', () => {
  const before = pins('a', 'x')
  expect(followRenames(before, new Set(['a', 'b']), [rename('a', 'b')])).toBe(before)
})

test('a pin takes the place of no other', () => {
  expect(follow(['a', 'b'], ['b'], rename('a', 'b'))).toEqual(['a', 'b'])
})
