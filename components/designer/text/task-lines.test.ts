import { expect, test } from 'vitest'
import { taskLines } from './task-lines.ts'

test('a task’s lines go from its name to the last line of its attributes', () => {
  const text = `version: '2.0'\nwf:\n  tasks:\n    a:\n      action: std.noop\n\n    # about b\n    b:\n      on-success:\n        - a\n`
  expect(taskLines(text, 'wf')).toEqual([
    { name: 'a', from: 4, to: 5 },
    { name: 'b', from: 8, to: 10 },
  ])
  expect(taskLines('a: [', 'wf')).toEqual([])
})
