'use client'
import type { NodeChange } from '@xyflow/react'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { Point } from '../layout/elk-graph.ts'

const none: ReadonlyMap<string, Point> = new Map()

/**
 * Where nodes are while they are dragged. Only what moves is new from frame to frame; the store hears of it once, when
 * the nodes are let go.
 */
export function useMoving(onPin: ((places: ReadonlyMap<string, Point>) => void) | undefined) {
  const [moving, setMoving] = useState(none)
  const latest = useRef(none)
  const change = useCallback(
    (changes: readonly NodeChange[]) => {
      let ended = false
      const next = new Map(latest.current)
      for (const one of changes) {
        if (one.type !== 'position') continue
        if (one.position !== undefined) next.set(one.id, one.position)
        if (one.dragging === false) ended = true
      }
      if (next.size === 0) return
      latest.current = ended ? none : next
      setMoving(latest.current)
      if (ended) onPin?.(next)
    },
    [onPin],
  )
  const key = [...moving.keys()].join('\n')
  // The same set for as long as the same nodes move: edges that end at them lose their bends once, not at each frame.
  const ids = useMemo<ReadonlySet<string>>(() => new Set(key === '' ? [] : key.split('\n')), [key])
  return { moving, ids, change }
}
