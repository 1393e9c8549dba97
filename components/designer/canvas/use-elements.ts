'use client'
import { useMemo, useRef } from 'react'
import type { Point } from '../layout/elk-graph.ts'
import { type EdgeSource, flowEdges, flowNodes, type NodeSource } from './flow-elements.ts'
import { keepElements } from './keep-elements.ts'
import type { ClauseFlowEdge, CommandFlowNode, TaskFlowNode } from './nodes.ts'

type FlowNode = TaskFlowNode | CommandFlowNode

/** The canvas's nodes; what did not change is the same object as before. */
export function useFlowNodes(source: NodeSource | null, moving: ReadonlyMap<string, Point>): FlowNode[] {
  const last = useRef<FlowNode[]>([])
  const resting = useMemo(() => {
    last.current = source === null ? [] : keepElements(last.current, flowNodes(source))
    return last.current
  }, [source])
  return useMemo(() => {
    if (moving.size === 0) return resting
    return resting.map((node) => {
      const position = moving.get(node.id)
      return position === undefined ? node : { ...node, position, dragging: true }
    })
  }, [resting, moving])
}

/** The canvas's edges, in the same way. */
export function useFlowEdges(source: EdgeSource | null): ClauseFlowEdge[] {
  const last = useRef<ClauseFlowEdge[]>([])
  return useMemo(() => {
    last.current = source === null ? [] : keepElements(last.current, flowEdges(source))
    return last.current
  }, [source])
}
