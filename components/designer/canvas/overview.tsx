'use client'
import { MiniMap, type Node, type ReactFlowState, useStore } from '@xyflow/react'

interface OverviewProps {
  readonly label: string
  readonly colour: (node: Node) => string
}

/** The whole graph in small, to move about in; none while all of it is in view, where it would only cover a corner. */
export function Overview({ label, colour }: OverviewProps) {
  const isWhole = useStore(isAllInView)
  if (isWhole) return null
  return <MiniMap pannable zoomable ariaLabel={label} nodeColor={colour} nodeBorderRadius={8} />
}

function isAllInView({ nodes, transform: [x, y, zoom], width, height }: ReactFlowState): boolean {
  return nodes.every(({ position, width: w = 0, height: h = 0 }) => {
    const left = position.x * zoom + x
    const top = position.y * zoom + y
    return left >= 0 && top >= 0 && left + w * zoom <= width && top + h * zoom <= height
  })
}
