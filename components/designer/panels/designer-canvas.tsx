'use client'
import { ReactFlowProvider } from '@xyflow/react'
import { useMemo } from 'react'
import { GraphCanvas } from '../canvas/graph-canvas.tsx'
import { worstByTask } from '../graph/worst-by-task.ts'
import type { Point } from '../layout/elk-graph.ts'
import { type Piece, pieceType, readPiece } from '../palette/pieces.ts'
import type { CanvasEdits } from '../use-canvas-edits.ts'
import { useDesigner } from '../use-designer.ts'

/** The graph of the text, editable; stale while the text is broken. */
export function DesignerCanvas({ edits }: { readonly edits: CanvasEdits }) {
  const good = useDesigner((designer) => designer.good)
  const stale = useDesigner((designer) => designer.stale)
  const problems = useDesigner((designer) => designer.problems)
  const selected = useDesigner((designer) => designer.selectedTask)
  const selectedEdge = useDesigner((designer) => designer.selectedEdge?.id ?? null)
  const pins = useDesigner((designer) => designer.pins)
  const select = useDesigner((designer) => designer.select)
  const selectEdge = useDesigner((designer) => designer.selectEdge)
  const pin = useDesigner((designer) => designer.pin)
  const openQuickAdd = useDesigner((designer) => designer.openQuickAdd)
  const rename = useDesigner((designer) => designer.rename)
  const worst = useMemo(() => worstByTask(problems, good?.spec), [problems, good])
  if (good === null) {
    return <p className="graph-empty">The graph appears as soon as the text is a valid workflow.</p>
  }
  const drop = (data: DataTransfer, at: Point) => {
    const piece: Piece | null = readPiece(data.getData(pieceType))
    if (piece !== null) edits.add(piece, at, null)
  }
  return (
    <div className="relative h-full" data-stale={stale || undefined}>
      <ReactFlowProvider>
        <GraphCanvas
          model={good.model}
          selected={selected}
          onSelect={select}
          selectedEdge={selectedEdge}
          onEdgeSelect={selectEdge}
          editable={!stale}
          problems={worst}
          pins={pins}
          onPin={pin}
          onConnect={edits.connect}
          onConnectToNothing={(task, clause, at) => openQuickAdd({ at, from: { task, clause } })}
          onDropAt={drop}
          onOpen={rename}
        />
      </ReactFlowProvider>
      {stale && (
        <p
          role="status"
          className="absolute top-3 left-1/2 -translate-x-1/2 rounded-md border border-[var(--delayed)] bg-raised px-3 py-1 text-xs shadow-pop"
        >
          The text has errors. This is the last graph that could be drawn.
        </p>
      )}
    </div>
  )
}
