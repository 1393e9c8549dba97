'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { GraphModel } from '../graph/model.ts'
import { columnLayout } from '../layout/column-layout.ts'
import type { Layout } from '../layout/elk-graph.ts'
import { keepInPlace } from '../layout/keep-in-place.ts'
import { knownLayout, layoutGraph } from '../layout/layout-graph.ts'
import { structureKey } from '../layout/structure.ts'

/**
 * The layout of a graph, null before the first. While a changed graph is laid out the former layout stays, and nodes
 * which both have stay where they are as far as the new one allows.
 */
export function useLayout(model: GraphModel): Layout | null {
  const [layout, setLayout] = useState<Layout | null>(() => knownLayout(model))
  const shown = useRef(layout)
  const key = useMemo(() => structureKey(model), [model])
  const newest = useRef(model)
  newest.current = model
  // A text that is typed on keeps its structure most of the time: then nothing is laid out, and nothing moves.
  useEffect(() => {
    let stale = false
    const { current: model } = newest
    const show = (next: Layout) => {
      if (stale) return
      const placed = shown.current === null ? next : keepInPlace(shown.current.positions, next)
      shown.current = placed
      setLayout(placed)
    }
    // Without a worker (blocked, or not loaded) the graph is still worth seeing.
    layoutGraph(model, key).then(show, () => show(columnLayout(model)))
    return () => {
      stale = true
    }
  }, [key])
  return layout
}
