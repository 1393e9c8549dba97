'use client'
import { useReactFlow } from '@xyflow/react'
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react'
import type { GraphModel } from '../graph/model.ts'
import { taskId, taskName } from '../graph/model.ts'
import { type Direction, walk } from '../graph/walk.ts'

const arrows: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

interface FocusProps {
  readonly area: RefObject<HTMLElement | null>
  readonly model: GraphModel
  readonly selection: ReadonlySet<string>
  /** Nodes are on the canvas. */
  readonly ready: boolean
  readonly onSelect: ((task: string | null) => void) | undefined
  readonly onExtend: ((task: string) => void) | undefined
}

/** The keyboard on the canvas: what is selected comes into view and gets the focus, arrows walk along the edges. */
export function useFocus({ area, model, selection, ready, onSelect, onExtend }: FocusProps) {
  const flow = useReactFlow()

  /** Brings a node into view without a change of the zoom; tells whether it had to move. */
  const reveal = useCallback(
    (id: string) => {
      const node = flow.getNode(id)
      const box = area.current
      if (node === undefined || box === null) return
      const { x, y, zoom } = flow.getViewport()
      const { width = 0, height = 0 } = node
      const left = node.position.x * zoom + x
      const top = node.position.y * zoom + y
      const isIn =
        left >= 0 && top >= 0 && left + width * zoom <= box.clientWidth && top + height * zoom <= box.clientHeight
      if (!isIn) flow.setCenter(node.position.x + width / 2, node.position.y + height / 2, { zoom })
    },
    [area, flow],
  )
  const focusNode = useCallback(
    (id: string) => {
      reveal(id)
      // Nodes out of view are not in the page: it comes with the next frame.
      const find = () => area.current?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
      const node = find()
      if (node != null) node.focus()
      else requestAnimationFrame(() => requestAnimationFrame(() => find()?.focus()))
    },
    [area, reveal],
  )

  const shown = useRef('')
  useEffect(() => {
    if (!ready) return
    const [first] = selection
    const key = [...selection].join('\n')
    if (key === shown.current) return
    if (first !== undefined) {
      const id = taskId(first)
      if (flow.getNode(id) === undefined) return
      reveal(id)
      // What is selected elsewhere (added, renamed) gets the focus when nobody else has it.
      // It may be a dialog that is just closing.
      if (selection.size === 1) setTimeout(() => document.activeElement === document.body && focusNode(id))
    }
    shown.current = key
  })

  return (event: KeyboardEvent<HTMLElement>) => {
    const id = (event.target as HTMLElement).closest<HTMLElement>('.react-flow__node')?.dataset.id
    if (id === undefined || event.target instanceof HTMLInputElement) return
    const direction = arrows[event.key]
    const name = taskName(id)
    if (direction !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const middles = new Map(
        flow.getNodes().map(({ id, position, width = 0, height = 0 }) => {
          return [id, { x: position.x + width / 2, y: position.y + height / 2 }]
        }),
      )
      const next = walk(middles, model.edges, id, direction)
      event.preventDefault()
      event.stopPropagation()
      if (next === null) return
      focusNode(next)
      const reached = taskName(next)
      if (event.shiftKey && reached !== null && onExtend !== undefined) {
        if (name !== null && !selection.has(name)) onExtend(name)
        onExtend(reached)
      }
    } else if ((event.key === 'Enter' || event.key === ' ') && !event.ctrlKey && !event.metaKey && name !== null) {
      event.preventDefault()
      if (event.key === ' ' || event.shiftKey) onExtend?.(name)
      else onSelect?.(name)
    }
  }
}
