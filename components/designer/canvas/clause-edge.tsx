'use client'
import { BaseEdge, EdgeLabelRenderer, type EdgeProps, getSmoothStepPath } from '@xyflow/react'
import { memo, useState } from 'react'
import { edgeLabel, edgeStyle } from '../graph/edge-style.ts'
import { routePath } from '../layout/route-path.ts'
import type { ClauseFlowEdge } from './nodes.ts'

function geometry(props: EdgeProps<ClauseFlowEdge>): { path: string; x: number; y: number } {
  const route = props.data?.route
  if (route != null && route.length > 1) {
    const { path, label } = routePath(route)
    return { path, x: label.x, y: label.y }
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
  return { path, x, y }
}

/** A transition: coloured by its clause, dashed when guarded, its words shown when pointed at or selected. */
export const ClauseEdgeLine = memo(function ClauseEdgeLine(props: EdgeProps<ClauseFlowEdge>) {
  const [hover, setHover] = useState(false)
  const { data, selected, markerEnd } = props
  if (data === undefined) return null
  const style = edgeStyle(data.edge, data.firing)
  const { path, x, y } = geometry(props)
  const shown = hover || selected === true
  const at = { transform: `translate(-50%, -50%) translate(${x}px, ${y}px)`, color: style.colour }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the edge's own name says the same to screen readers
    <g onMouseEnter={() => setHover(true)} onMouseLeave={() => setHover(false)}>
      <BaseEdge
        id={props.id}
        path={path}
        markerEnd={markerEnd}
        interactionWidth={16}
        style={{
          stroke: style.colour,
          strokeWidth: shown ? 3 : 2,
          strokeDasharray: style.dashed ? '6 5' : undefined,
          opacity: style.opacity,
        }}
      />
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
