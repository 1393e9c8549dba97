'use client'
import { type Connection, type Edge, type FinalConnectionState, useReactFlow } from '@xyflow/react'
import { useMemo, useRef } from 'react'
import { type EdgeKind, taskName } from '../graph/model.ts'
import type { GraphCanvasProps } from './graph-canvas.tsx'

type Props = Pick<GraphCanvasProps, 'model' | 'onConnect' | 'onConnectToNothing' | 'onRetarget'>

/** Edges that are drawn: from a handle to a task or to a free place, or with their end to another task. */
export function useConnecting(props: Props) {
  const flow = useReactFlow()
  const latest = useRef(props)
  latest.current = props
  return useMemo(
    () => ({
      onConnect({ source, sourceHandle, target }: Connection) {
        const [from, to] = [taskName(source), taskName(target)]
        const kind = (sourceHandle ?? 'on-success') as EdgeKind
        if (from !== null && to !== null) latest.current.onConnect?.(from, kind, to)
      },
      onConnectEnd(event: MouseEvent | TouchEvent, state: FinalConnectionState) {
        if (state.toNode !== null || state.fromNode === null || state.fromHandle?.type !== 'source') return
        const from = taskName(state.fromNode.id)
        const point = 'changedTouches' in event ? event.changedTouches[0] : event
        if (from === null || point === undefined) return
        const at = flow.screenToFlowPosition({ x: point.clientX, y: point.clientY })
        latest.current.onConnectToNothing?.(from, (state.fromHandle.id ?? 'on-success') as EdgeKind, at)
      },
      onReconnect(old: Edge, { target }: Connection) {
        const { model, onRetarget } = latest.current
        const edge = model.edges.find(({ id }) => id === old.id)
        const to = taskName(target)
        if (edge !== undefined && to !== null && edge.target !== target) onRetarget?.(edge, to)
      },
    }),
    [flow],
  )
}
