'use client'
import { useMemo } from 'react'
import { messageIn } from '../../../engine/language/rules/render.ts'
import type { Problem } from '../../../engine/language/spec.ts'
import { useLanguage, useText } from '../../i18n/use-text.ts'
import type { DropTarget } from '../canvas/drop-target.ts'
import { GraphCanvas } from '../canvas/graph-canvas.tsx'
import { problemsByTask } from '../graph/problems-by-task.ts'
import { withPinned } from '../graph/with-pinned.ts'
import type { Point } from '../layout/elk-graph.ts'
import { pieceType, readPiece } from '../palette/pieces.ts'
import { RunWatcher } from '../run/run-watcher.tsx'
import { usePinned } from '../test/use-pinned.ts'
import type { CanvasEdits } from '../use-canvas-edits.ts'
import { useDesigner, useDesignerStore } from '../use-designer.ts'
import { CanvasMenu } from './canvas-menu.tsx'
import { EdgePanel } from './edge-panel.tsx'

interface DesignerCanvasProps {
  readonly edits: CanvasEdits
  /** Opens the workflow that a task calls; false when it calls none that can be found. */
  readonly drill: (task: string) => boolean
  /** Leads to a problem's place in the text. */
  readonly onGo: (problem: Problem) => void
}

/** The graph of the text, editable; stale while the text is broken. */
export function DesignerCanvas({ edits, drill, onGo }: DesignerCanvasProps) {
  const store = useDesignerStore()
  const language = useLanguage()
  const text = useText().canvas
  const good = useDesigner((designer) => designer.good)
  const stale = useDesigner((designer) => designer.stale)
  const problems = useDesigner((designer) => designer.problems)
  const selection = useDesigner((designer) => designer.selection)
  const selectedEdge = useDesigner((designer) => designer.selectedEdge?.id ?? null)
  const pins = useDesigner((designer) => designer.pins)
  const liveRun = useDesigner((designer) => designer.liveRun)
  const liveStates = useDesigner((designer) => designer.liveStates)
  const { pins: pinned } = usePinned()
  const words = useText().test
  const model = useMemo(() => good && withPinned(good.model, pinned, words), [good, pinned, words])
  const { select, selectMany, selectEdge, pinMany, openQuickAdd, rename } = store.getState()
  const told = useMemo(
    () => problemsByTask(problems, good?.spec, (problem) => messageIn(language, problem)),
    [problems, good, language],
  )
  if (good === null || model === null) {
    return <p className="graph-empty">{text.state.empty}</p>
  }
  const drop = (data: DataTransfer, at: Point, target: DropTarget) => {
    const piece = readPiece(data.getData(pieceType))
    if (piece === null) return
    const edge = target.kind === 'edge' ? good.model.edges.find(({ id }) => id === target.edge) : undefined
    if (target.kind === 'task') edits.addOnTask(piece, target.task)
    else if (edge === undefined) edits.add(piece, at, null)
    else edits.addOnEdge(piece, edge)
  }
  const isReverse = good.spec.type === 'reverse'
  const broken = problems.find(({ severity }) => severity === 'error')
  return (
    <CanvasMenu>
      <div className="relative h-full" data-stale={stale || undefined}>
        <GraphCanvas
          model={model}
          states={liveStates}
          selection={selection}
          onSelect={select}
          onSelectMany={selectMany}
          selectedEdge={selectedEdge}
          onEdgeSelect={selectEdge}
          editable={!stale}
          isReverse={isReverse}
          problems={told}
          pins={pins}
          onPin={pinMany}
          onConnect={edits.connect}
          onConnectToNothing={(task, clause, at) => openQuickAdd({ at, from: { task, clause } })}
          onRetarget={edits.retarget}
          onPutOnEdge={edits.putOnEdge}
          onDropAt={drop}
          onOpen={(task) => drill(task) || rename(task)}
        />
        {stale && (
          <div
            role="status"
            className="absolute top-3 left-1/2 w-max max-w-[92%] -translate-x-1/2 rounded-md border border-[var(--delayed)] bg-raised px-3 py-1.5 text-xs shadow-pop"
          >
            <p>{text.state.stale}</p>
            {broken !== undefined && (
              <button
                type="button"
                onClick={() => onGo(broken)}
                className="mt-0.5 line-clamp-2 text-left text-[var(--error-ink)] underline-offset-2 hover:underline"
              >
                {text.state.at(broken.range.line, messageIn(language, broken))}
              </button>
            )}
          </div>
        )}
        {liveRun !== null && <RunWatcher key={liveRun} id={liveRun} />}
        {selection.size > 1 && (
          <p
            role="status"
            className="absolute top-3 left-3 rounded-md border bg-raised px-2.5 py-1 text-muted text-xs shadow-pop"
          >
            {text.selected(selection.size)}
          </p>
        )}
        {isReverse && !stale && (
          <p className="pointer-events-none absolute top-3 right-3 max-w-64 text-right text-faint text-xs">
            {text.reverseHint}
          </p>
        )}
        <EdgePanel edits={edits} />
      </div>
    </CanvasMenu>
  )
}
