import { expect, test } from 'vitest'
import { uniqueName } from './unique-name.ts'

test('a name that is free is taken as it is, else it gets the next free number', () => {
  expect(uniqueName('echo', new Set())).toBe('echo')
  expect(uniqueName('echo', new Set(['echo', 'echo_2']))).toBe('echo_3')
})

test('names are fit to be named in transitions', () => {
  expect(uniqueName('send a mail!', new Set())).toBe('send_a_mail')
  expect(uniqueName('', new Set())).toBe('task')
  expect(uniqueName('fail', new Set())).toBe('fail_2')
})
