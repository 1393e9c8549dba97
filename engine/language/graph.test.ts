import { expect, test } from 'vitest'
import { projectGraph } from './graph.ts'
import { parseWorkflows } from './parse-workflows.ts'

const graphOf = (text: string) => {
  const spec = parseWorkflows(text).value?.[0]?.spec
  if (spec === undefined) throw new Error('the text must be valid')
  return projectGraph(spec)
}

test('a direct workflow has its tasks, its transitions and its commands', () => {
  const { nodes, edges } = graphOf(`version: '2.0'
w:
  task-defaults: {on-error: [d], retry: {count: 1, delay: 0}}
  tasks:
    a: {with-items: "i in [1]", action: std.echo output="x", on-success: [{b: <% $.x %>}, fail]}
    b: {workflow: sub, on-complete: d}
    d: {join: 1}
`)
  expect(nodes.map((node) => (node.kind === 'task' ? [node.id, node.target, node.start] : node.id))).toEqual([
    ['task:a', 'std.echo', true],
    ['task:b', 'sub', false],
    ['task:d', 'std.noop', false],
    'command:a:on-success:1',
  ])
  expect(nodes[0]).toMatchObject({ withItems: true, policies: ['retry'], join: null })
  expect(edges.map(({ id, to, condition, inherited }) => [id, to, condition, inherited])).toEqual([
    ['a:on-success:0', 'task:b', '<% $.x %>', false],
    ['a:on-success:1', 'command:a:on-success:1', null, false],
    ['a:on-error:0', 'task:d', null, true],
    ['b:on-error:0', 'task:d', null, true],
    ['b:on-complete:0', 'task:d', null, false],
  ])
})

test('in a reverse workflow edges lead from what is required', () => {
  const { edges } = graphOf(
    `version: '2.0'\nw:\n  type: reverse\n  tasks: {a: {requires: [b]}, b: {action: std.noop}}\n`,
  )
  expect(edges.map(({ from, to, kind }) => [from, to, kind])).toEqual([['task:b', 'task:a', 'requires']])
})
