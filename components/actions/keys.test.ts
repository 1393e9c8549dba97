import { expect, test } from 'vitest'
import { matchKeys, writeStroke } from './keys.ts'

test('a stroke is written with its modifiers and without regard to case', () => {
  expect(writeStroke({ key: 'K', mod: true, alt: false })).toBe('mod+k')
  expect(writeStroke({ key: '?', mod: false, alt: false, shift: true })).toBe('?')
  expect(writeStroke({ key: 'Z', mod: true, alt: false, shift: true })).toBe('mod+shift+z')
  expect(writeStroke({ key: 'Tab', mod: false, alt: false, shift: true })).toBe('shift+tab')
})

test('a sequence waits for its second stroke and then runs', () => {
  const keys = ['g h', 'g w', undefined, '?']
  expect(matchKeys(['g'], keys)).toEqual({ kind: 'wait' })
  expect(matchKeys(['g', 'w'], keys)).toEqual({ kind: 'run', index: 1 })
  expect(matchKeys(['g', 'x'], keys)).toEqual({ kind: 'none' })
})

test('of two actions with the same keys the later one runs', () => {
  expect(matchKeys(['p'], ['p', '?', 'p'])).toEqual({ kind: 'run', index: 2 })
})
