import { expect, test } from 'vitest'
import { drawText } from '../designer/text/read-text.ts'
import { countMarks, diffGraphs, emptyGraph } from './diff-graphs.ts'

const read = (tasks: string) => {
  const good = drawText(`version: '2.0'\nw:\n  tasks:\n${tasks.replace(/^(?=.)/gm, '    ')}\n`, 'w')
  if (good === null) throw new Error('the text is wrong')
  return good
}

const before = read(`a:
  action: std.echo output="1"
  on-success: [b, c: <% $.x %>]
  on-error: fail
b: {action: std.noop}
c: {action: std.noop}`)

const after = read(`d: {action: std.noop}
a:
  on-success:
    - d
    - c: <% $.y %>
  action: std.echo output="2"
c: {action: std.noop}`)

test('tasks and transitions of either text stand in one graph, each with what became of it', () => {
  const { model, marks } = diffGraphs(before, after)
  const told = (id: string) => marks.get(id) ?? 'same'
  const tasks = model.nodes.filter(({ kind }) => kind === 'task').map(({ id }) => `${id} ${told(id)}`)
  expect(tasks.sort()).toEqual(['task:a changed', 'task:b removed', 'task:c same', 'task:d added'])
  const edges = model.edges.map(({ id, task, kind, to }) => `${task} ${kind} ${to} ${told(id)}`)
  expect(edges.sort()).toEqual([
    'a on-error fail removed',
    'a on-success b removed',
    'a on-success c changed',
    'a on-success d added',
  ])
  const ids = [...model.nodes, ...model.edges].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const nodes = new Set(model.nodes.map(({ id }) => id))
  expect(model.edges.every(({ source, target }) => nodes.has(source) && nodes.has(target))).toBe(true)
})

test('a text is the same as itself, and as itself in another order of attributes', () => {
  const other = read(`c: {action: std.noop}
b: {action: std.noop}
a:
  on-error: fail
  on-success: [b, c: <% $.x %>]
  action: std.echo output="1"`)
  for (const one of [before, other]) {
    expect(countMarks(diffGraphs(before, one))).toEqual({ added: 0, removed: 0, changed: 0 })
  }
})

test('a workflow that is in one of the texts only is added or removed as a whole', () => {
  expect(countMarks(diffGraphs(emptyGraph, before))).toEqual({ added: 7, removed: 0, changed: 0 })
  expect(countMarks(diffGraphs(before, emptyGraph))).toEqual({ added: 0, removed: 7, changed: 0 })
})
