import { expect, test } from 'vitest'
import { wantedAt } from './wanted-at.ts'

const at = (text: string) => {
  const lines = text.split('\n')
  const line = lines.pop() ?? ''
  return wantedAt(line, (back) => lines[lines.length - back] ?? null)
}

test('actions are completed after action:, tasks in transitions', () => {
  expect(at('      action: std.e')).toEqual({ kind: 'action', column: 15 })
  expect(at('      on-success: re')).toMatchObject({ kind: 'next' })
  expect(at('      on-error:\n        - a\n        - b: <% 1 %>\n        - c')).toEqual({ kind: 'next', column: 11 })
  expect(at('      requires:\n        - ')).toMatchObject({ kind: 'task' })
})

test('nothing is completed elsewhere', () => {
  expect(at('      with-items:\n        - i')).toBeNull()
  expect(at('      description: std.e')).toBeNull()
})
