import { expect, test } from 'vitest'
import type { GraphModel, TaskNode } from '../graph/model.ts'
import type { Layout } from './elk-graph.ts'
import { LayoutCache } from './layout-cache.ts'
import { structureKey } from './structure.ts'

const task = (name: string, more: Partial<TaskNode> = {}): TaskNode => ({
  kind: 'task',
  id: `task:${name}`,
  name,
  runs: 'action',
  target: 'std.noop',
  description: null,
  badges: [],
  ...more,
})
const edge = (from: string, to: string, condition: string | null = null) => ({
  id: `${from}:on-success:0`,
  source: `task:${from}`,
  target: `task:${to}`,
  kind: 'on-success' as const,
  condition,
  inherited: false,
  index: 0,
  task: from,
  to,
})
const graph: GraphModel = { nodes: [task('a'), task('b')], edges: [edge('a', 'b')] }
const layout: Layout = { positions: new Map(), routes: new Map() }

test('what changes no size and no edge needs no new layout', () => {
  const other: GraphModel = {
    nodes: [task('a', { target: 'std.echo', description: 'x' }), task('b')],
    edges: [edge('a', 'b', '<% $.x %>')],
  }
  expect(structureKey(other)).toBe(structureKey(graph))
})

test('a badge makes a card higher, and an edge or a node more is another structure', () => {
  const badge = { kind: 'join', text: 'all', says: { text: 'joinAll', args: ['2'] } } as const
  const keys = [
    graph,
    { ...graph, nodes: [task('a', { badges: [badge] }), task('b')] },
    { ...graph, edges: [] },
    { ...graph, nodes: [...graph.nodes, task('c')] },
  ].map(structureKey)
  expect(new Set(keys).size).toBe(4)
})

test('a structure is laid out once, also when it is asked for twice at the same time', async () => {
  const cache = new LayoutCache(4)
  let made = 0
  const make = async () => {
    made++
    return layout
  }
  expect(await Promise.all([cache.get('k', make), cache.get('k', make)])).toEqual([layout, layout])
  await cache.get('k', make)
  expect(made).toBe(1)
})

test('a layout that failed is tried again', async () => {
  const cache = new LayoutCache(4)
  await expect(cache.get('k', () => Promise.reject(new Error('no worker')))).rejects.toThrow('no worker')
  expect(await cache.get('k', async () => layout)).toBe(layout)
})

test('the layout that was not used for longest is forgotten first', async () => {
  const cache = new LayoutCache(2)
  await cache.get('a', async () => layout)
  await cache.get('b', async () => layout)
  cache.known('a')
  await cache.get('c', async () => layout)
  expect([cache.known('a'), cache.known('b'), cache.known('c')]).toEqual([layout, null, layout])
})
