import { expect, test } from 'vitest'
import { applySplices } from './apply-splices.ts'
import { bypassTasks } from './bypass-tasks.ts'
import { copyTasks } from './copy-tasks.ts'
import { pasteTasks } from './paste-tasks.ts'
import { removeTasks } from './remove-tasks.ts'
import { retarget } from './retarget.ts'
import type { EditResult } from './splice.ts'
import { splitTransition } from './split-transition.ts'

const text = `version: '2.0'
wf:
  tasks:
    a:   # first
      action: std.echo output="<% task(b).result %>"
      on-success: b   # then
    # Goes on.
    b:
      description: |
        of b

        and on
      on-success:
        - c: <% $.x %>
        - fail(msg="no")
      on-error: c
    c: {action: std.noop}
`
const workflow = 'wf'
const done = (edit: EditResult, source = text): string => {
  if (!edit.ok) throw new Error(edit.error)
  return applySplices(source, edit.value.splices).text
}
const copied = (...tasks: string[]): string => {
  const clip = copyTasks(text, { workflow, tasks })
  if (!clip.ok) throw new Error(clip.error)
  return clip.value
}

test('copied tasks are YAML of their own, with their comments', () => {
  expect(copied('a', 'c')).toBe(`a:   # first
  action: std.echo output="<% task(b).result %>"
  on-success: b   # then
c: {action: std.noop}
`)
})

test('pasted tasks get free names which their own transitions and expressions follow, and lose the others', () => {
  const pasted = pasteTasks(text, { workflow, clip: copied('a', 'b') })
  expect(pasted.ok && [...pasted.value.names]).toEqual([
    ['a', 'a_2'],
    ['b', 'b_2'],
  ])
  expect(done(pasted)).toBe(`${text}    a_2:   # first
      action: std.echo output="<% task(b_2).result %>"
      on-success: b_2   # then
    # Goes on.
    b_2:
      description: |
        of b

        and on
      on-success:
        - fail(msg="no")
`)
})

test('a name that is free is kept, in a workflow written in another way too', () => {
  const flow = 'wf: {tasks: {z: {action: std.noop}}}\r\n'
  expect(done(pasteTasks(flow, { workflow, clip: copied('c') }), flow)).toBe(
    'wf: {tasks: {z: {action: std.noop}, c: {action: std.noop}}}\r\n',
  )
  const deep = 'wf:\r\n    tasks:\r\n        z:\r\n            action: std.noop'
  expect(done(pasteTasks(deep, { workflow, clip: copied('b', 'c') }), deep)).toBe(
    `${deep}\r\n        # Goes on.\r\n        b:\r\n          description: |\r\n            of b\r\n\r\n            and on\r\n          on-success:\r\n            - c: <% $.x %>\r\n            - fail(msg="no")\r\n          on-error: c\r\n        c: {action: std.noop}`,
  )
})

test.each([
  ['a whole document', text],
  ['a list of tasks with its key', 'tasks:\n  q:\n    action: std.noop\n'],
  ['tasks in brackets', '{q: {action: std.noop}}'],
  ['tasks with a margin', '    q:\n      action: std.noop\n'],
])('%s can be pasted', (_name, clip) => {
  expect(pasteTasks(text, { workflow, clip }).ok).toBe(true)
})

test.each([
  ['no YAML', 'a: ['],
  ['no map', 'hello'],
  ['no tasks', 'hello: world'],
  ['names that no task can have', 'a b: {action: std.noop}'],
])('%s is refused', (_name, clip) => {
  expect(pasteTasks(text, { workflow, clip })).toMatchObject({ ok: false })
})

test('a task that is put into a transition takes over where it led, under the condition it had', () => {
  const split = splitTransition(text, { workflow, task: 'b', kind: 'on-success', index: 0, name: 'n', attributes: {} })
  expect(done(split)).toBe(
    `${text.replace('- c: <% $.x %>', '- n: <% $.x %>')}    n:\n      action: std.noop\n      on-success:\n        - c\n`,
  )
  const command = splitTransition(text, {
    workflow,
    task: 'b',
    kind: 'on-success',
    index: 1,
    name: 'n',
    attributes: {},
  })
  expect(done(command)).toBe(
    `${text.replace('- fail(msg="no")', '- n')}    n:\n      action: std.noop\n      on-success:\n        - fail(msg="no")\n`,
  )
})

test('a transition is led elsewhere where it stands', () => {
  const at = { workflow, task: 'a', kind: 'on-success', index: 0 } as const
  expect(done(retarget(text, { ...at, to: 'c' }))).toBe(text.replace('b   # then', 'c   # then'))
  expect(retarget(text, { ...at, kind: 'on-error', to: 'c' })).toMatchObject({ ok: false })
})

test('removed tasks leave a gap, or what led to them leads on', () => {
  expect(done(removeTasks(text, { workflow, tasks: ['a', 'b'] }))).toBe(
    "version: '2.0'\nwf:\n  tasks:\n    # Goes on.\n    c: {action: std.noop}\n",
  )
  expect(done(bypassTasks(text, { workflow, tasks: ['b'] }))).toContain(`
    a:   # first
      action: std.echo output="<% task(b).result %>"
      on-success:
        - c: <% $.x %>
        - fail(msg="no")
    # Goes on.
    c: {`)
})

test('around a task of a reverse workflow what required it requires what it required', () => {
  const reverse = `wf:
  type: reverse
  tasks:
    a: {action: std.noop}
    b: {action: std.noop, requires: [a]}
    c: {action: std.noop, requires: b}
`
  expect(done(bypassTasks(reverse, { workflow, tasks: ['b'] }), reverse)).toContain(
    '    c: {action: std.noop, requires: [a]}\n',
  )
  const split = splitTransition(reverse, { workflow, task: 'c', kind: 'requires', index: 0, name: 'n', attributes: {} })
  expect(done(split, reverse)).toContain(
    '    c: {action: std.noop, requires: n}\n    n:\n      action: std.noop\n      requires:\n        - b\n',
  )
})
