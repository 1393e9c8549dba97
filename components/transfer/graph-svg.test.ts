import { expect, test } from 'vitest'
import { readGraph } from '../designer/graph/read-graph.ts'
import { graphSvg } from './graph-svg.ts'

const text = `version: '2.0'
w:
  tasks:
    a: {action: std.echo output="<b>", on-success: b, on-error: [fail]}
    b: {action: std.noop, join: all}
`

test('every task, command and edge is in the picture, escaped, and nothing comes from elsewhere', () => {
  const model = readGraph(text, 'w')
  if (model === null) throw new Error('the text is wrong')
  const positions = new Map(model.nodes.map(({ id }, index) => [id, { x: 0, y: index * 120 }]))
  const svg = graphSvg({
    model: { ...model, nodes: model.nodes.map((node) => (node.kind === 'task' ? { ...node, target: '<b>&"' } : node)) },
    layout: { positions, routes: new Map() },
    pins: new Map([['task:b', { x: 400, y: 300 }]]),
    title: 'w & more',
    colour: () => '#123456',
  })
  expect(svg.match(/<path d="M [^"]*" fill="none"/g)).toHaveLength(2)
  expect(svg).toContain('>fail</text>')
  expect(svg).toContain('&lt;b&gt;&amp;&quot;')
  expect(svg).toContain('<title>w &amp; more</title>')
  expect(svg).not.toMatch(/var\(|href|url\(|NaN|undefined/)
  expect(svg).toContain('<rect x="400" y="300"')
})
