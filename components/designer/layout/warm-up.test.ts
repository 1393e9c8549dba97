import type { ElkNode } from 'elkjs/lib/elk-api.js'
import { expect, test } from 'vitest'
import { drawText } from '../text/read-text.ts'
import { elkGraph } from './elk-graph.ts'
import { warmUp } from './warm-up.ts'

test('small parts of a large graph are laid out as the whole is, and none while somebody waits', async () => {
  const tasks = Array.from({ length: 200 }, (_, at) => `    t${at}: {action: std.noop, on-success: t${at + 1}}\n`)
  const model = drawText(`big:\n  tasks:\n${tasks.join('')}    t200: {action: std.noop}\n`, 'big')?.model
  if (model === undefined) throw new Error('it cannot be drawn')
  const laid: ElkNode[] = []
  let asked = 0
  await warmUp(model, (graph) => {
    if (asked++ % 2 === 1) return null
    laid.push(graph)
    return Promise.reject(new Error('the worker is gone'))
  })
  expect(laid).toHaveLength(asked / 2)
  const ids = new Set(laid[0]?.children?.flatMap(({ ports = [] }) => ports.map(({ id }) => id)))
  expect(laid[0]?.children).toHaveLength(60)
  expect(laid[0]?.layoutOptions).toEqual(elkGraph(model).layoutOptions)
  const ends = laid[0]?.edges?.flatMap(({ sources, targets }) => [...sources, ...targets]) ?? []
  expect(ends.length).toBeGreaterThan(0)
  expect(ends.every((end) => ids.has(end))).toBe(true)
})
