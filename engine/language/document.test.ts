import { expect, test } from 'vitest'
import { locate, locateOffset } from './document.ts'

const text = `version: '2.0'
wf:
  input: [x]
  tasks:
    a:
      action: std.noop
      on-success:
        - b: <% $.x %>
        - fail msg="no"
      on-error: {next: b}  # later
    b: {action: std.noop}
`

test('workflows, tasks, attributes and transitions know their lines', () => {
  const { kind, members } = locate(text)
  expect(kind).toBe('workflows')
  expect(members[0]).toMatchObject({ name: 'wf', kind: 'workflow', key: { line: 2, column: 1 } })
  expect(members[0]?.tasks.map(({ name, key }) => [name, key.line])).toEqual([
    ['a', 5],
    ['b', 11],
  ])
  expect(members[0]?.tasks[0]?.attributes.map(({ name, range }) => [name, text.slice(range.start, range.end)])).toEqual(
    [
      ['action', 'action: std.noop'],
      ['on-success', 'on-success:\n        - b: <% $.x %>\n        - fail msg="no"'],
      ['on-error', 'on-error: {next: b}'],
    ],
  )
  expect(
    members[0]?.tasks[0]?.transitions.map(({ kind: clause, target, index, range }) => [
      clause,
      target,
      index,
      range.line,
    ]),
  ).toEqual([
    ['on-success', 'b', 0, 8],
    ['on-success', 'fail', 1, 9],
    ['on-error', 'b', 0, 10],
  ])
})

test('an offset leads to the task and attribute around it', () => {
  const found = locateOffset(locate(text), text.indexOf('<% $.x'))
  expect([found?.member.name, found?.task?.name, found?.attribute?.name]).toEqual(['wf', 'a', 'on-success'])
})

test('a broken text still shows what can be read of it', () => {
  const broken = text.replace('on-error: {next: b}', 'on-error: {next: [b')
  expect(locate(broken).members[0]?.tasks.map((task) => task.name)).toContain('a')
})

test('the members of a workbook are found in their sections', () => {
  const { kind, members } = locate(
    'version: "2.0"\nname: wb\nworkflows: {w: {tasks: {t: {}}}}\nactions: {x: {base: y}}\n',
  )
  expect([kind, ...members.map((member) => `${member.kind} ${member.name}`)]).toEqual([
    'workbook',
    'workflow w',
    'action x',
  ])
})
