import { expect, test } from 'vitest'
import { parseWorkflows } from '../parse-workflows.ts'
import { applySplices } from './apply-splices.ts'
import { extractWorkflow } from './extract-workflow.ts'
import { inlineWorkflow } from './inline-workflow.ts'
import type { EditResult } from './splice.ts'

const text = `version: '2.0'
wf:
  input: [who]
  tasks:
    begin:
      action: std.noop
      on-success: greet
    # Says hello.
    greet:
      action: std.echo output=<% $.who %>
      publish:
        said: <% task().result %>
      on-success: note
    note:
      action: std.echo output=<% $.said %>
      on-success: end
      on-error: mend
    end:
      action: std.echo output=<% $.said %>
    mend: {action: std.noop}
`
const done = (edit: EditResult, source: string): string => {
  if (!edit.ok) throw new Error(edit.error)
  const after = applySplices(source, edit.value.splices)
  expect(applySplices(after.text, after.inverse).text).toBe(source)
  expect(parseWorkflows(after.text).problems.filter(({ severity }) => severity === 'error')).toEqual([])
  return after.text
}
const workflow = 'wf'

test('tasks become a workflow that is called in their place, with what they read and publish', () => {
  const after = done(extractWorkflow(text, { workflow, tasks: ['greet', 'note'], name: 'greeting' }), text)
  expect(after).toBe(`version: '2.0'
wf:
  input: [who]
  tasks:
    begin:
      action: std.noop
      on-success: greeting
    # Says hello.
    end:
      action: std.echo output=<% $.said %>
    mend: {action: std.noop}
    greeting:
      workflow: greeting
      input:
        who: <% $.who %>
      publish:
        said: <% task().result.said %>
      on-success:
        - end
      on-error:
        - mend
greeting:
  input:
    - who
  output:
    said: <% $.said %>
  tasks:
    # Says hello.
    greet:
      action: std.echo output=<% $.who %>
      publish:
        said: <% task().result %>
      on-success: note
    note:
      action: std.echo output=<% $.said %>
`)
})

test('tasks that are entered or left in the middle stay where they are', () => {
  expect(extractWorkflow(text, { workflow, tasks: ['greet', 'end'], name: 'x' })).toMatchObject({ ok: false })
  expect(extractWorkflow(text, { workflow, tasks: ['begin', 'note'], name: 'x' })).toMatchObject({ ok: false })
})

test('a called workflow is put in the place of its call, and results are read as before', () => {
  const called = `${text.replace(/ {6}on-error: mend\n/, '')}outer:
  input: [name]
  tasks:
    call:
      workflow: wf
      input: {who: <% $.name %>}
      publish: {x: <% task().result %>}
      on-success: last
    last: {action: std.noop}
`.replace('    mend: {action: std.noop}\n', '')
  const after = done(inlineWorkflow(called, { workflow: 'outer', task: 'call', called: 'wf' }), called)
  const { value } = parseWorkflows(after)
  const outer = value?.find(({ spec }) => spec.name === 'outer')?.spec
  expect([...(outer?.tasks.keys() ?? [])]).toEqual(['call', 'last', 'begin', 'greet', 'note', 'end', 'call_input'])
  expect(outer?.tasks.get('call_input')?.publish).toEqual({ who: '<% $.name %>' })
  expect(outer?.tasks.get('end')?.onSuccess?.next.map(({ target }) => target)).toEqual(['call'])
  expect(after.startsWith(called.slice(0, called.indexOf('outer:')))).toBe(true)
})

test('a call that is more than its tasks in a row is left alone', () => {
  const retried = `${text}outer:
  tasks:
    call: {workflow: wf, input: {who: x}, retry: {count: 2, delay: 1}}
`
  expect(inlineWorkflow(retried, { workflow: 'outer', task: 'call', called: 'wf' })).toMatchObject({ ok: false })
})

test('what is read before it is published comes from outside, when it is there', () => {
  const counting = `version: '2.0'
wf:
  input: [n]
  tasks:
    a: {action: std.noop, on-success: b}
    b:
      action: std.noop
      publish: {n: <% $.n + 1 %>}
`
  const after = done(extractWorkflow(counting, { workflow, tasks: ['b'], name: 'part' }), counting)
  expect(after).toContain('      input:\n        n: <% $.n %>\n')
})
