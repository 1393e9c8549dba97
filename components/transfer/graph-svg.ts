import { edgeStyle } from '../designer/graph/edge-style.ts'
import type { GraphEdge, GraphModel, GraphNode } from '../designer/graph/model.ts'
import type { Layout, Point } from '../designer/layout/elk-graph.ts'
import { routePath } from '../designer/layout/route-path.ts'
import { outlets, sizeOf } from '../designer/layout/structure.ts'

const margin = 24

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

const short = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

interface Drawing {
  readonly model: GraphModel
  readonly layout: Layout
  readonly pins: ReadonlyMap<string, Point>
  readonly title: string
  /** What stands for a CSS colour of the console, `var(--success)`. */
  readonly colour: (css: string) => string
}

/**
 * The graph as an SVG of its own: no fonts, styles or pictures from elsewhere, so that every program can show it. Edges
 * whose ends were moved by hand are drawn straight.
 */
export function graphSvg({ model, layout, pins, title, colour }: Drawing): string {
  const at = new Map<string, Point>()
  for (const { id } of model.nodes) at.set(id, pins.get(id) ?? layout.positions.get(id) ?? { x: 0, y: 0 })
  const nodes = new Map(model.nodes.map((node) => [node.id, node]))
  const boxes = model.nodes.map((node) => ({ ...(at.get(node.id) as Point), ...sizeOf(node) }))
  const routes = [...layout.routes.values()].flat()
  const left = Math.min(0, ...boxes.map(({ x }) => x), ...routes.map(({ x }) => x)) - margin
  const top = Math.min(0, ...boxes.map(({ y }) => y), ...routes.map(({ y }) => y)) - margin
  const right = Math.max(0, ...boxes.map(({ x, width }) => x + width), ...routes.map(({ x }) => x)) + margin
  const bottom = Math.max(0, ...boxes.map(({ y, height }) => y + height), ...routes.map(({ y }) => y)) + margin
  const size = `${left} ${top} ${right - left} ${bottom - top}`
  const edges = model.edges.map((edge) => drawEdge(edge, { nodes, at, pins, layout, colour }))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${size}" width="${right - left}" height="${bottom - top}"`,
    ` font-family="Inter, system-ui, sans-serif"><title>${escapeXml(title)}</title>`,
    `<rect x="${left}" y="${top}" width="100%" height="100%" fill="${colour('var(--canvas)')}"/>`,
    ...edges,
    ...model.nodes.map((node) => drawNode(node, at.get(node.id) as Point, colour)),
    '</svg>',
  ].join('')
}

function drawNode(node: GraphNode, { x, y }: Point, colour: Drawing['colour']): string {
  const { width, height } = sizeOf(node)
  const line = colour('var(--line-strong)')
  const fill = colour('var(--surface)')
  const ink = colour('var(--fg)')
  const muted = colour('var(--fg-muted)')
  if (node.kind === 'command') {
    return (
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="16" fill="${fill}" stroke="${line}"/>` +
      `<text x="${x + width / 2}" y="${y + 20}" font-size="12" text-anchor="middle" fill="${ink}">${escapeXml(node.command)}</text>`
    )
  }
  const badges = node.badges.map(({ kind, text }) => (text === '' ? kind : text)).join(' · ')
  return (
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="10" fill="${fill}" stroke="${line}"/>` +
    `<text x="${x + 14}" y="${y + 25}" font-size="13" font-weight="600" fill="${ink}">${escapeXml(short(node.name, 28))}</text>` +
    `<text x="${x + 14}" y="${y + 43}" font-size="11" fill="${muted}">${escapeXml(short(node.target, 34))}</text>` +
    (badges === ''
      ? ''
      : `<text x="${x + 14}" y="${y + 68}" font-size="11" fill="${muted}">${escapeXml(short(badges, 36))}</text>`)
  )
}

interface Places extends Pick<Drawing, 'pins' | 'layout' | 'colour'> {
  readonly nodes: ReadonlyMap<string, GraphNode>
  readonly at: ReadonlyMap<string, Point>
}

function drawEdge(edge: GraphEdge, { nodes, at, pins, layout, colour }: Places): string {
  const style = edgeStyle(edge)
  const stroke = colour(style.colour)
  const moved = pins.has(edge.source) || pins.has(edge.target)
  const route = moved ? undefined : layout.routes.get(edge.id)
  const points = route ?? straight(edge, nodes, at)
  const end = points.at(-1)
  if (end === undefined) return ''
  const dashes = style.dashed ? ' stroke-dasharray="6 5"' : ''
  return (
    `<path d="${routePath(points).path}" fill="none" stroke="${stroke}" stroke-width="2"${dashes} opacity="${style.opacity}"/>` +
    `<path d="M ${end.x - 5} ${end.y - 9} L ${end.x + 5} ${end.y - 9} L ${end.x} ${end.y} Z" fill="${stroke}"/>`
  )
}

function straight(edge: GraphEdge, nodes: Places['nodes'], at: Places['at']): readonly Point[] {
  const [from, to] = [nodes.get(edge.source), nodes.get(edge.target)]
  const [start, end] = [at.get(edge.source), at.get(edge.target)]
  if (from === undefined || to === undefined || start === undefined || end === undefined) return []
  const { width, height } = sizeOf(from)
  return [
    { x: start.x + width * outlets[edge.kind], y: start.y + height },
    { x: end.x + sizeOf(to).width / 2, y: end.y },
  ]
}
