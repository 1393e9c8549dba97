'use client'
import type { Node } from '@xyflow/react'
import { useMemo, useRef } from 'react'
import { taskName } from '../graph/model.ts'
import { canStandWithin } from '../graph/stand-within.ts'
import { markDropTarget } from './drop-target.ts'
import type { GraphCanvasProps } from './graph-canvas.tsx'

type Props = Pick<GraphCanvasProps, 'model' | 'onPutOnEdge'>

/** A task that is dragged onto an edge it can stand within, by the pointer or with its middle, is put there. */
export function usePutting(props: Props) {
  const latest = useRef(props)
  latest.current = props
  return useMemo(() => {
    const find = (event: MouseEvent | TouchEvent, node: Node, moved: readonly Node[]) => {
      const { model, onPutOnEdge } = latest.current
      const task = taskName(node.id)
      if (onPutOnEdge === undefined || task === null || moved.length !== 1) return null
      const fitting = new Map(
        model.edges.flatMap((edge) => (canStandWithin(model, task, edge) ? [[edge.id, edge] as const] : [])),
      )
      if (fitting.size === 0) return null
      const element = edgesUnder(event, node).find(({ dataset }) => fitting.has(dataset.id ?? ''))
      const edge = fitting.get(element?.dataset.id ?? '')
      return element === undefined || edge === undefined ? null : { task, edge, element }
    }
    return {
      onNodeDrag(event: MouseEvent | TouchEvent, node: Node, moved: Node[]) {
        markDropTarget(find(event, node, moved)?.element ?? null)
      },
      onNodeDragStop(event: MouseEvent | TouchEvent, node: Node, moved: Node[]) {
        markDropTarget(null)
        const found = find(event, node, moved)
        if (found !== null) latest.current.onPutOnEdge?.(found.task, found.edge)
      },
    }
  }, [])
}

function edgesUnder(event: MouseEvent | TouchEvent, { id }: Node): readonly HTMLElement[] {
  const pointer = 'changedTouches' in event ? event.changedTouches[0] : event
  const card = document.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`)?.getBoundingClientRect()
  const points = pointer === undefined ? [] : [{ x: pointer.clientX, y: pointer.clientY }]
  if (card !== undefined) points.push({ x: card.x + card.width / 2, y: card.y + card.height / 2 })
  return points
    .flatMap(({ x, y }) => document.elementsFromPoint(x, y))
    .flatMap((element) => element.closest<HTMLElement>('.react-flow__edge') ?? [])
}
