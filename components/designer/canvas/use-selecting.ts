'use client'
import type { Edge, Node, NodeChange } from '@xyflow/react'
import { type MouseEvent, useMemo, useRef } from 'react'
import { taskName } from '../graph/model.ts'
import type { GraphCanvasProps } from './graph-canvas.tsx'

type Props = Pick<GraphCanvasProps, 'model' | 'onSelect' | 'onSelectMany' | 'onEdgeSelect'> & {
  readonly selection: ReadonlySet<string>
}

/** Clicks and the selection frame: a click takes one, with Ctrl, Command or Shift it adds or takes away. */
export function useSelecting(props: Props) {
  const latest = useRef(props)
  latest.current = props
  /** What the frame holds, while there is one. */
  const framed = useRef<Set<string> | null>(null)
  return useMemo(() => {
    const toggle = (name: string) => {
      const { selection, onSelectMany } = latest.current
      const next = new Set(selection)
      if (!next.delete(name)) next.add(name)
      onSelectMany?.(next)
    }
    return {
      start() {
        framed.current = new Set(latest.current.selection)
      },
      end() {
        framed.current = null
      },
      /** The canvas tells of a selection for clicks too, which have their own meaning; only the frame's count. */
      change(changes: readonly NodeChange[]) {
        const held = framed.current
        if (held === null) return
        let isChanged = false
        for (const one of changes) {
          const name = one.type === 'select' ? taskName(one.id) : null
          if (one.type !== 'select' || name === null) continue
          isChanged = true
          if (one.selected) held.add(name)
          else held.delete(name)
        }
        if (isChanged) latest.current.onSelectMany?.(new Set(held))
      },
      node(event: MouseEvent, node: Node) {
        const { model, onSelect, onSelectMany, onEdgeSelect } = latest.current
        const name = taskName(node.id)
        // A command is nothing of its own: its chip stands for the transition that leads to it.
        if (name === null) onEdgeSelect?.(model.edges.find(({ target }) => target === node.id) ?? null)
        else if (onSelectMany !== undefined && (event.ctrlKey || event.metaKey || event.shiftKey)) toggle(name)
        else onSelect?.(name)
      },
      edge(_: MouseEvent, edge: Edge) {
        const { model, onEdgeSelect } = latest.current
        onEdgeSelect?.(model.edges.find(({ id }) => id === edge.id) ?? null)
      },
      nothing() {
        latest.current.onSelect?.(null)
        latest.current.onEdgeSelect?.(null)
      },
      /** Adds a task to the selection. */
      extend: (name: string) => latest.current.onSelectMany?.(new Set([...latest.current.selection, name])),
    }
  }, [])
}
