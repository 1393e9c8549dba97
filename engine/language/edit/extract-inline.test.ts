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

const forked = (begin: string, ends = '') => `version: '2.0'
wf:
  tasks:
    begin:
      action: std.noop
      on-success:
${begin}
    left: {action: std.noop, on-success: meet}
    right:
      action: std.noop
      on-success: meet
${ends}
    meet: {join: all, action: std.noop}
`
const both = { workflow, tasks: ['left', 'right'], name: 'both' }

test('tasks with several beginnings become one call where each way leads to all of them', () => {
  const source = forked('        # Side by side.\n        - left\n        - right')
  const after = done(extractWorkflow(source, both), source)
  const specs = parseWorkflows(after).value?.map(({ spec }) => spec)
  const [outer, inner] = specs ?? []
  expect(outer?.tasks.get('begin')?.onSuccess?.next.map(({ target }) => target)).toEqual(['both'])
  expect(outer?.tasks.get('both')?.onSuccess?.next.map(({ target }) => target)).toEqual(['meet'])
  expect([...(inner?.tasks.keys() ?? [])]).toEqual(['left', 'right'])
  expect(after).toContain('        # Side by side.\n')
  const guarded = forked(
    '        - left: <% $.x %>\n        - end\n        - right: <% $.x %>\n    end: {action: std.noop}',
  )
  expect(done(extractWorkflow(guarded, both), guarded)).toContain('        - both: <% $.x %>\n        - end\n')
})

test.each([
  [
    'under different conditions',
    forked('        - left: <% $.x %>\n        - right: <% $.y %>'),
    'different conditions',
  ],
  [
    'by some of the ways',
    forked('        - left\n        - right', '    late: {action: std.noop, on-error: left}'),
    "'right'",
  ],
  [
    'to one task that would run twice',
    forked('        - left\n        - right').replace('join: all, ', ''),
    "both lead to 'meet', which would run once",
  ],
])('tasks with several beginnings stay where they are when these are reached %s', (_how, source, reason) => {
  expect(extractWorkflow(source, both)).toEqual({ ok: false, error: expect.stringContaining(reason) })
})

test.each([
  [
    'a global that is published',
    'on-success: {publish: {global: {g: 1}}, next: [c]}',
    "'b' publishes for all tasks on line 7",
  ],
  ['a global that is read', 'publish: {x: <% global(g) %>}', "'b' reads 'g' of the whole workflow on line 7"],
  ['the context as a whole', 'publish: {x: <% $ %>}', 'on line 7'],
])('%s is named with its line, for a call cannot carry it', (_what, line, reason) => {
  const source = `version: '2.0'\nwf:\n  tasks:\n    a: {action: std.noop, on-success: b}\n    b:\n      action: std.noop\n      ${line}\n    c: {action: std.noop}\n`
  expect(extractWorkflow(source, { workflow, tasks: ['b'], name: 'part' })).toEqual({
    ok: false,
    error: expect.stringContaining(reason),
  })
})

test('atomic publishes go with their task, and task-defaults keep tasks where they are', () => {
  const source = `version: '2.0'\nwf:\n  tasks:\n    a: {action: std.noop, on-success: b}\n    b:\n      action: std.noop\n      on-success:\n        publish: {atomic: {g: 1}}\n        next: [c]\n    c: {action: std.noop}\n`
  expect(done(extractWorkflow(source, { workflow, tasks: ['b'], name: 'part' }), source)).toContain('{atomic: {g: 1}}')
  const withDefaults = source.replace('  tasks:', '  task-defaults: {retry: {count: 1, delay: 1}}\n  tasks:')
  expect(extractWorkflow(withDefaults, { workflow, tasks: ['b'], name: 'part' })).toEqual({
    ok: false,
    error: expect.stringContaining('task-defaults on line 3'),
  })
})
