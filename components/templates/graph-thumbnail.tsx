'use client'
import { useMemo } from 'react'
import { useLayout } from '../designer/canvas/use-layout.ts'
import { edgeStyle } from '../designer/graph/edge-style.ts'
import type { GraphModel } from '../designer/graph/model.ts'
import type { Layout } from '../designer/layout/elk-graph.ts'
import { routePath } from '../designer/layout/route-path.ts'
import { sizeOf } from '../designer/layout/structure.ts'

const margin = 12
/** A graph of one task is not blown up to the whole frame. */
const least = { width: 720, height: 300 }

/** The shape of a graph at a glance, as large as its frame allows; who wants to read it opens it. */
export function GraphThumbnail({ model }: { readonly model: GraphModel }) {
  const layout = useLayout(model)
  const box = useMemo(() => layout && boundsOf(model, layout), [model, layout])
  if (layout === null || box === null) return null
  return (
    <svg aria-hidden viewBox={box} className="size-full" preserveAspectRatio="xMidYMid meet">
      {model.edges.map((edge) => {
        const route = layout.routes.get(edge.id)
        if (route === undefined) return null
        const { colour, dashed } = edgeStyle(edge)
        return (
          <path
            key={edge.id}
            d={routePath(route).path}
            fill="none"
            stroke={colour}
            strokeWidth={3}
            strokeDasharray={dashed ? '8 6' : undefined}
          />
        )
      })}
      {model.nodes.map((node) => {
        const { x, y } = layout.positions.get(node.id) ?? { x: 0, y: 0 }
        const { width, height } = sizeOf(node)
        const name = node.kind === 'task' ? node.name : node.command
        return (
          <g key={node.id} transform={`translate(${x} ${y})`}>
            <rect
              width={width}
              height={height}
              rx={node.kind === 'task' ? 12 : height / 2}
              fill="var(--surface)"
              stroke="var(--line-strong)"
              strokeWidth={3}
            />
            <text
              x={width / 2}
              y={height / 2}
              dominantBaseline="central"
              textAnchor="middle"
              fontSize={26}
              textLength={name.length > 15 ? width - 24 : undefined}
              lengthAdjust="spacingAndGlyphs"
              fill="var(--fg-muted)"
            >
              {name}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** What an SVG must show to have all of it. */
function boundsOf(model: GraphModel, { positions, routes }: Layout): string {
  const corners = model.nodes.flatMap((node) => {
    const { x, y } = positions.get(node.id) ?? { x: 0, y: 0 }
    const { width, height } = sizeOf(node)
    return [
      { x, y },
      { x: x + width, y: y + height },
    ]
  })
  const points = [...corners, ...[...routes.values()].flat()]
  const left = Math.min(...points.map(({ x }) => x)) - margin
  const top = Math.min(...points.map(({ y }) => y)) - margin
  const width = Math.max(...points.map(({ x }) => x)) + margin - left
  const height = Math.max(...points.map(({ y }) => y)) + margin - top
  const [wide, high] = [Math.max(width, least.width), Math.max(height, least.height)]
  return `${left - (wide - width) / 2} ${top - (high - height) / 2} ${wide} ${high}`
}
