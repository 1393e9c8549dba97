'use client'
import { BaseEdge, EdgeLabelRenderer, type EdgeProps, getSmoothStepPath } from '@xyflow/react'
import { memo, useState } from 'react'
import { edgeLabel, edgeStyle } from '../graph/edge-style.ts'
import { markColours, useMark } from '../graph/marks.ts'
import type { EdgeKind } from '../graph/model.ts'
import type { Point } from '../layout/elk-graph.ts'
import { routePath } from '../layout/route-path.ts'
import type { ClauseFlowEdge } from './nodes.ts'

/** A clause's sign at the beginning of its edges, around 0 0: colour is never the only one. */
const glyphs: Record<EdgeKind, string | null> = {
  'on-success': 'M-3 0.2 L-0.9 2.3 L3 -2.2',
  'on-error': 'M-2.3 -2.3 L2.3 2.3 M2.3 -2.3 L-2.3 2.3',
  'on-complete': 'M-2.8 -1.4 H2.8 M-2.8 1.4 H2.8',
  'on-skip': 'M-2.8 -2.4 L-0.4 0 L-2.8 2.4 M0.4 -2.4 L2.8 0 L0.4 2.4',
  requires: null,
}

interface Geometry {
  readonly path: string
  /** Where a label has room. */
  readonly x: number
  readonly y: number
  readonly start: Point
}

function geometry(props: EdgeProps<ClauseFlowEdge>): Geometry {
  const route = props.data?.route
  const [start] = route ?? []
  if (route != null && start !== undefined && route.length > 1) {
    const { path, label } = routePath(route)
    return { path, x: label.x, y: label.y, start }
  }
  const { sourceX, sourceY, sourcePosition, targetX, targetY, targetPosition } = props
  const [path, x, y] = getSmoothStepPath({
    sourceX,
    sourceY,
    sourcePosition,
    targetX,
    targetY,
    targetPosition,
    borderRadius: 8,
  })
  return { path, x, y, start: { x: sourceX, y: sourceY } }
}

/** A transition: coloured by its clause, dashed when guarded, its words shown when pointed at or selected. */
export const ClauseEdgeLine = memo(function ClauseEdgeLine(props: EdgeProps<ClauseFlowEdge>) {
  const [hover, setHover] = useState(false)
  const mark = useMark(props.id)
  const { data, selected, markerEnd } = props
  if (data === undefined) return null
  const style = edgeStyle(data.edge, data.firing)
  const { path, x, y, start } = geometry(props)
  const kindGlyph = glyphs[data.edge.kind]
  const shown = hover || selected === true
  const at = { transform: `translate(-50%, -50%) translate(${x}px, ${y}px)`, color: style.ink }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the edge's own name says the same to screen readers
    <g onMouseEnter={() => setHover(true)} onMouseLeave={() => setHover(false)}>
      <BaseEdge
        id={props.id}
        path={path}
        markerEnd={markerEnd}
        interactionWidth={16}
        style={{
          stroke: mark === undefined ? style.colour : markColours[mark],
          strokeWidth: shown ? 3 : 2,
          strokeDasharray: style.dashed || mark === 'removed' ? '6 5' : undefined,
          opacity: style.opacity,
        }}
      />
      {kindGlyph !== null && (
        <g
          className="graph-edge-kind"
          transform={`translate(${start.x} ${start.y + 12})`}
          style={{ color: style.colour }}
          aria-hidden
        >
          <circle r="6.5" />
          <path d={kindGlyph} />
        </g>
      )}
      <EdgeLabelRenderer>
        {shown ? (
          <div className="graph-edge-label" style={at}>
            {edgeLabel(data.edge)}
          </div>
        ) : (
          style.mark !== null && (
            <div className="graph-edge-mark" style={at}>
              {style.mark === 'guard-false' ? '∅' : 'if'}
            </div>
          )
        )}
      </EdgeLabelRenderer>
    </g>
  )
})
