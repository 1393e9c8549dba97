import { expect, test } from 'vitest'
import { parseWorkflows } from './parse-workflows.ts'

const wf = (tasks: string): string => `version: '2.0'\nwf:\n  tasks:\n${tasks.replace(/^(?=.)/gm, '    ')}`

const tasksOf = (tasks: string) => {
  const { value, problems } = parseWorkflows(wf(tasks))
  expect(problems.filter((problem) => problem.severity === 'error')).toEqual([])
  return value?.[0]?.spec.tasks
}

const errorsOf = (text: string) =>
  parseWorkflows(text)
    .problems.filter((problem) => problem.severity === 'error')
    .map((problem) => `${problem.range.line}:${problem.range.column} ${problem.rule} ${problem.message}`)

test('inline parameters go over the input, maps merged deeply', () => {
  const task = tasksOf(`t:\n  action: std.http url="u" body=<% $.x %>\n  input: {url: v, body: 1, timeout: 5}`)?.get(
    't',
  )
  expect(task?.action).toBe('std.http')
  expect(task?.input).toEqual({ url: 'u', body: '<% $.x %>', timeout: 5 })
})

test('an inline value that is neither quoted nor JSON is dropped, with a warning', () => {
  const { value, problems } = parseWorkflows(wf('t:\n  action: std.echo output=hi n=1.5 f=-1'))
  expect(value?.[0]?.spec.tasks.get('t')?.input).toEqual({ n: 1 })
  expect(problems.map((problem) => problem.rule)).toEqual([
    'dropped-parameter',
    'dropped-parameter',
    'dropped-parameter',
  ])
})

test('clauses are read in all their forms', () => {
  const tasks = tasksOf(
    `a:\n  on-success: b\n  on-error: [{b: <% $.x %>}, 'fail(msg="it broke")']\n  on-complete: {publish: {global: {x: 1}}, next: [b, noop]}\nb: {action: std.noop}`,
  )
  const a = tasks?.get('a')
  expect(a?.onSuccess).toMatchObject({ next: [{ target: 'b' }] })
  expect(a?.onError).toMatchObject({
    next: [
      { target: 'b', condition: '<% $.x %>' },
      { target: 'fail', parameters: { msg: 'it broke' } },
    ],
  })
  expect(a?.onComplete).toMatchObject({ publish: { global: { x: 1 } }, next: [{ target: 'b' }, { target: 'noop' }] })
})

test('a bare condition map loses its transition, which is told', () => {
  const { value, problems } = parseWorkflows(wf('a:\n  on-success: {b: <% env().x %>}\nb: {action: std.noop}'))
  expect(value?.[0]?.spec.tasks.get('a')?.onSuccess?.next).toEqual([])
  expect(problems.map(({ rule, range }) => [rule, range.line])).toEqual([['bare-condition', 5]])
})

test('all problems of a text are given, with their places', () => {
  expect(
    errorsOf(wf('a:\n  action: 5\n  wait-before: -1\n  on-success: nope\nb:\n  foo: 1\n  publish: {x: <% 1 + %>}')),
  ).toEqual([
    "5:15 type Invalid DSL: 5 is not of type 'string' [expected a text of one character or more, found a number]",
    '6:20 none-fits Invalid DSL: -1 is not valid under any of the given schemas [expected a whole number from 0 without quotes, or one expression, found a number]',
    "7:19 unknown-target Task 'nope' not found.",
    "9:7 unknown-attribute Invalid DSL: Additional properties are not allowed ('foo' was unexpected)",
    '10:20 expression Parse error: unexpected end of statement',
  ])
})

test('clauses that hold nothing or an expression alone are refused, odd ones taken as Mistral takes them', () => {
  expect(errorsOf(wf('a: {on-success: {}}'))).toHaveLength(1)
  expect(errorsOf(wf('a: {on-success: {publish: <% 1 %>}}'))).toHaveLength(1)
  expect(errorsOf(wf('a: {on-success: {next: <% 1 %>}}'))).toEqual(["4:28 unknown-target Task '<% 1 %>' not found."])
  expect(errorsOf(wf('a: {on-success: ["fail(msg=<% 1 + %>)"]}'))).toEqual([])
  expect(errorsOf(wf('a: {on-success: {next: {b: <% 1 + %>}}}\nb: {action: std.noop}'))).toEqual([])
})

test('a whole number may be written with a point', () => {
  const task = tasksOf('a: {wait-before: 2.0, retry: {count: 1.0, delay: 0}, on-success: b}\nb: {join: 1.0}')
  expect(task?.get('a')).toMatchObject({ waitBefore: 2, retry: { count: 1 } })
  expect(task?.get('b')?.join).toBe(1)
})

test('one-line retry is the same as its map', () => {
  const tasks = tasksOf('a:\n  retry: count=3 delay=<% $.d %> break-on=<% $.b %>')
  expect(tasks?.get('a')?.retry).toEqual({ count: 3, delay: '<% $.d %>', breakOn: '<% $.b %>' })
})

test('a single workflow keeps its text byte for byte, several get texts that parse to the same', () => {
  const one = `${wf('a: {action: std.noop}')}\n# the end\n`
  expect(parseWorkflows(one).value?.[0]?.definition).toBe(one)
  const two = `version: '2.0'\nx:\n  # kept\n  tasks:\n    a:\n      action: std.echo output="1"\ny: {tasks: {b: {action: std.noop}}}\n`
  const members = parseWorkflows(two).value ?? []
  expect(members.map(({ spec }) => spec.name)).toEqual(['x', 'y'])
  for (const { spec, definition } of members) {
    expect(parseWorkflows(definition).value?.[0]?.spec.raw).toEqual(spec.raw)
  }
  expect(members[0]?.definition).toBe(`version: '2.0'\nx:\n  tasks:\n    a:\n      action: std.echo output="1"\n`)
})

test('joins need as many inbound tasks as they wait for', () => {
  expect(errorsOf(wf('a: {on-success: j}\nj: {join: 2}\nk: {join: all}'))).toEqual([
    "5:9 join-inbound Not enough inbound tasks for task with 'join' [task_name=j, join=2, inbound_tasks=1]",
    "6:9 join-all-inbound No inbound tasks for task with 'join: all' [task_name=k]",
  ])
})

test('a small text whose task-defaults lead from every task to every other is refused by a limit', () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `t${index}`)
  const defaults = `on-success: [${names.join(', ')}]`
  const text = `version: '2.0'\nwf:\n  task-defaults:\n    ${defaults}\n  tasks:\n`
  expect(errorsOf(`${text}${names.map((name) => `    ${name}: {action: std.noop}\n`).join('')}`)).toEqual([
    '2:1 limit Definition could not be parsed: 100000000 ways lead from task to task, those of task-defaults included; at most 200000 are taken',
  ])
})
