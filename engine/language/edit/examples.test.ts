import { expect, test } from 'vitest'
import type { ValueMap } from '../../data/values.ts'
import { addTask } from './add-task.ts'
import { applySplices } from './apply-splices.ts'
import { connect } from './connect.ts'
import { disconnect } from './disconnect.ts'
import { removeTask } from './remove-task.ts'
import { renameTask } from './rename-task.ts'
import { setAttribute } from './set-attribute.ts'
import type { EditResult } from './splice.ts'

const text = `version: '2.0'
wf:
  tasks:
    a:   # first
      action: std.echo output="<% task(b).result %>"
      on-success: b   # then
    b:
      on-error:
        - a: <% task('a').state = 'ERROR' %>
        - fail(msg="no")
    c: {on-complete: {publish: {global: {x: 1}}, next: b}}
`
const edited = (edit: EditResult, source = text): string => {
  if (!edit.ok) throw new Error(edit.error)
  return applySplices(source, edit.value.splices).text
}
const workflow = 'wf'

test('a task is added below the last one, indented as its neighbours', () => {
  const attributes: ValueMap = { action: 'std.echo', input: { output: 'a: b' } }
  expect(edited(addTask(text, { workflow, name: 'd', attributes }))).toBe(
    `${text}    d:\n      action: std.echo\n      input:\n        output: 'a: b'\n`,
  )
})

test('a renamed task is renamed wherever it is named', () => {
  expect(edited(renameTask(text, { workflow, task: 'b', name: 'b-2' }))).toBe(
    text
      .replace('task(b)', "task('b-2')")
      .replace('on-success: b', 'on-success: b-2')
      .replace('    b:\n', '    b-2:\n')
      .replace('next: b}', 'next: b-2}'),
  )
})

test('a removed task leaves no transition to it, and no task without attributes', () => {
  expect(edited(removeTask(text, { workflow, task: 'b' }))).toBe(`version: '2.0'
wf:
  tasks:
    a:   # first
      action: std.echo output="<% task(b).result %>"
    c: {on-complete: {publish: {global: {x: 1}}}}
`)
  const small = "version: '2.0'\nwf:\n  tasks:\n    a:\n      on-success: b\n    b: {action: std.noop}\n"
  expect(edited(removeTask(small, { workflow, task: 'b' }), small)).toBe(
    "version: '2.0'\nwf:\n  tasks:\n    a:\n      action: std.noop\n",
  )
})

test('a single target becomes a list, a list grows, the advanced form stays', () => {
  expect(edited(connect(text, { workflow, from: 'a', to: 'c', kind: 'on-success' }))).toContain(
    '      on-success:\n        - b   # then\n        - c\n    b:\n',
  )
  expect(edited(connect(text, { workflow, from: 'b', to: 'c', kind: 'on-error', condition: '<% $.x %>' }))).toContain(
    '        - fail(msg="no")\n        - c: <% $.x %>\n',
  )
  expect(edited(connect(text, { workflow, from: 'c', to: 'a', kind: 'on-complete' }))).toContain('next: [b, a]}')
  expect(edited(connect(text, { workflow, from: 'a', to: 'c', kind: 'on-error' }))).toContain(
    '   # then\n      on-error:\n        - c\n',
  )
})

test('what is there already, or nowhere, is refused in words', () => {
  expect(connect(text, { workflow, from: 'a', to: 'b', kind: 'on-success' })).toEqual({
    ok: false,
    error: "'b' is there already",
  })
  expect(renameTask(text, { workflow, task: 'a', name: 'b' })).toMatchObject({ ok: false })
  expect(renameTask(text, { workflow, task: 'a', name: 'fail' })).toMatchObject({ ok: false })
  expect(removeTask(text, { workflow: 'other', task: 'a' })).toMatchObject({ ok: false })
  expect(addTask('a: [', { workflow, name: 'd' })).toMatchObject({ ok: false })
})

test('one transition of several is removed', () => {
  expect(edited(disconnect(text, { workflow, task: 'b', kind: 'on-error', index: 0 }))).toBe(
    text.replace("        - a: <% task('a').state = 'ERROR' %>\n", ''),
  )
})

test('an attribute is set, made, replaced and taken away', () => {
  const at = { workflow, task: 'a' }
  expect(edited(setAttribute(text, { ...at, path: ['action'], value: 'std.noop' }))).toBe(
    text.replace('std.echo output="<% task(b).result %>"', 'std.noop'),
  )
  expect(edited(setAttribute(text, { ...at, path: ['input', 'x'], value: [1, 'on'] }))).toContain(
    "   # then\n      input:\n        x:\n          - 1\n          - 'on'\n",
  )
  expect(edited(setAttribute(text, { ...at, path: ['on-success'], value: undefined }))).toBe(
    text.replace('      on-success: b   # then\n', ''),
  )
})
