import { expect, test } from 'vitest'
import { parseWorkbook } from './parse-workbook.ts'
import { parseWorkflows } from './parse-workflows.ts'

const text = `version: '2.0'
name: wb
description: what it is
tags: [a, b]
workflows:
  version: '2.0'
  # of w
  w:
    # kept
    tasks:
      t: {action: greet}   # here too

  v: {tasks: {t: {workflow: w x="1"}}}
actions:
  greet:
    base: std.echo output="hi"
    input: [who, how: loud]
`
const errorsOf = (source: string) =>
  parseWorkbook(source)
    .problems.filter((problem) => problem.severity === 'error')
    .map((problem) => `${problem.path} ${problem.message}`)

test('a workbook has its members under their short names', () => {
  const { value } = parseWorkbook(text)
  expect(value?.spec).toMatchObject({ name: 'wb', description: 'what it is', tags: ['a', 'b'] })
  expect([...(value?.spec.workflows.keys() ?? [])]).toEqual(['w', 'v'])
  expect(value?.spec.workflows.get('v')?.tasks.get('t')).toMatchObject({ workflow: 'w', input: { x: '1' } })
  expect(value?.spec.actions.get('greet')).toMatchObject({
    base: 'std.echo',
    baseInput: { output: 'hi' },
    input: [
      { name: 'who', required: true, default: null },
      { name: 'how', required: false, default: 'loud' },
    ],
  })
})

test('a member keeps its lines and comments, under a version of its own', () => {
  const [w, v] = parseWorkbook(text).value?.workflows ?? []
  expect(w?.definition).toBe("version: '2.0'\n\nw:\n  # kept\n  tasks:\n    t: {action: greet}   # here too\n")
  for (const member of [w, v]) {
    expect(parseWorkflows(member?.definition ?? '').value?.[0]?.spec.raw).toEqual(member?.spec.raw)
  }
})

test('a workbook written in braces gives members that read the same', () => {
  const { value } = parseWorkbook(
    '{"version": "2.0", "name": "wb", "workflows": {"w": {"tasks": {"t": {"action": "std.noop"}}}}}',
  )
  const [member] = value?.workflows ?? []
  expect(parseWorkflows(member?.definition ?? '').value?.[0]?.spec.raw).toEqual(member?.spec.raw)
})

test('the number 2.0 as version is refused, and quotes mend it', () => {
  const [problem] = parseWorkbook('version: 2.0\nname: x\n').problems
  expect(problem).toMatchObject({ rule: 'version-number', params: { version: '2.0' } })
  expect(problem?.fixes[0]?.splices).toEqual([{ start: 9, end: 12, text: "'2.0'" }])
})

test('what does not belong into a workbook is refused with its path', () => {
  expect(errorsOf('')).toEqual([
    "version Invalid DSL: 'version' is a required property",
    "name Invalid DSL: 'name' is a required property",
  ])
  expect(errorsOf("version: '3.0'\nname: x\nfoo: 1\nworkflows:\n  a b: {tasks: {t: {action: std.noop}}}\n")).toEqual([
    'version Unsupported DSL version: 3.0',
    "foo Invalid DSL: Additional properties are not allowed ('foo' was unexpected)",
    "workflows.a b Invalid DSL: Additional properties are not allowed ('a b' was unexpected)",
    "workflows.a b Name 'a b' must not contain spaces",
  ])
})
