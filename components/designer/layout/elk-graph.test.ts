import ELK from 'elkjs/lib/elk.bundled.js'
import { expect, test } from 'vitest'
import { drawText } from '../text/read-text.ts'
import { elkGraph, readLayout } from './elk-graph.ts'

const layoutOf = async (text: string) => {
  const model = drawText(text, 'wf')?.model
  if (model === undefined) throw new Error('it cannot be drawn')
  return readLayout(await new ELK().layout(elkGraph(model)))
}

test('a task that is added and not tied in yet comes below the others, which stay where they are', async () => {
  const text = `wf:
  tasks:
    a: {action: std.noop, on-success: b}
    b: {action: std.noop, on-error: c}
    c: {action: std.noop}
`
  const before = await layoutOf(text)
  const after = await layoutOf(`${text}    alone: {action: std.noop}\n`)
  for (const [id, at] of before.positions) expect(after.positions.get(id)).toEqual(at)
  const lowest = Math.max(...[...before.positions.values()].map(({ y }) => y))
  expect(after.positions.get('task:alone')?.y).toBeGreaterThan(lowest)
})
