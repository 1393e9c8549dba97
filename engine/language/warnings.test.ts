import { expect, test } from 'vitest'
import { parseActions } from './parse-actions.ts'
import { parseWorkflows } from './parse-workflows.ts'
import { rules } from './rules.ts'

const wf = (body: string): string => `version: '2.0'\nwf:\n${body.replace(/^(?=.)/gm, '  ')}`
const warningsOf = (text: string) => {
  const { value, problems } = parseWorkflows(text)
  expect(value, 'warnings never refuse a text').not.toBeNull()
  for (const problem of problems) expect(rules).toContain(problem.rule)
  return problems.map((problem) => `${problem.range.line} ${problem.rule}`)
}
const tasks = (body: string): string => wf(`tasks:\n${body.replace(/^(?=.)/gm, '  ')}`)

test.each([
  ['a bare condition', tasks('a:\n  on-success: {b: <% true %>}\nb: {join: 0}'), ['5 bare-condition']],
  [
    'a bare condition under next',
    tasks('a:\n  on-success: {next: {b: <% true %>}}\nb: {join: 0}'),
    ['5 bare-next-condition'],
  ],
  ['a blank behind a condition', tasks('a:\n  on-success: [{noop: "<% false %> "}]'), ['5 condition-always-true']],
  [
    'two expressions in a condition',
    tasks('a:\n  on-success: [{noop: "<% 1 %><% 0 %>"}]'),
    ['5 condition-always-true'],
  ],
  ['a parameter without quotes', tasks('a: {action: std.echo output=hi}'), ['4 dropped-parameter']],
  ['a task named like a command', tasks('fail: {action: std.noop}'), ['4 task-named-like-command']],
  ['a task named version', tasks('version: {action: std.noop}\na: {action: std.noop}'), ['4 task-lost']],
  ['an unknown attribute', wf('inpt: [a]\ntasks: {a: {action: std.noop}}'), ['3 unknown-workflow-attribute']],
  [
    'a default with an expression',
    wf('input: [a: <% 1 %>]\ntasks: {a: {action: std.echo output=<% $.a %>}}'),
    ['3 literal-default'],
  ],
  ['a word that is a boolean', tasks('a:\n  input: {state: on, x: "off"}\n  pause-before: no'), ['5 odd-boolean']],
  [
    'a join behind itself',
    tasks('s: {on-success: j}\nj: {join: all, on-success: l}\nl: {on-success: j}'),
    ['5 join-behind-itself'],
  ],
  [
    'a publish that is lost',
    tasks('a:\n  publish: {x: 1}\n  on-success: {publish: {global: {y: 1}}}'),
    ['5 lost-publish'],
  ],
  [
    'an expression on several lines',
    tasks('a:\n  input:\n    x: |\n      <% $.a +\n      1 %>'),
    ['6 multi-line-expression'],
  ],
  [
    'cyclic requirements',
    wf('type: reverse\ntasks:\n  a: {requires: b}\n  b: {requires: a}\n  c: {requires: a}'),
    ['5 cyclic-requires', '6 cyclic-requires'],
  ],
])('%s is told', (_what, text, expected) => {
  expect(warningsOf(text)).toEqual(expected)
})

test('a join: one behind itself is fine', () => {
  expect(
    warningsOf(tasks('s: {on-success: j}\nj: {join: one, on-success: [l: <% env().x %>]}\nl: {on-success: j}')),
  ).toEqual([])
})

test('a comma in the default of an action is told', () => {
  const { problems } = parseActions("version: '2.0'\na:\n  base: std.echo\n  input: [x: [1, 2]]\n")
  expect(problems.map((problem) => problem.rule)).toEqual(['comma-in-default'])
})
