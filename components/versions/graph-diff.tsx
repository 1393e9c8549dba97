'use client'
import { ReactFlowProvider } from '@xyflow/react'
import { useMemo } from 'react'
import { GraphCanvas } from '../designer/canvas/graph-canvas.tsx'
import { type Mark, MarksContext, markColours } from '../designer/graph/marks.ts'
import { drawText } from '../designer/text/read-text.ts'
import { useText } from '../i18n/use-text.ts'
import { countMarks, diffGraphs, emptyGraph } from './diff-graphs.ts'

interface GraphDiffProps {
  readonly before: { readonly name: string; readonly definition: string }
  readonly after: { readonly name: string; readonly definition: string }
  /** Only workflows of these names are compared: what has no such workflow is nothing. Else a text's only one. */
  readonly exact?: boolean
}

const kinds: readonly Mark[] = ['added', 'changed', 'removed']

/** The graphs of two texts as one, what was added, changed or removed marked. */
export function GraphDiffView({ before, after, exact = false }: GraphDiffProps) {
  const text = useText().versions
  const diff = useMemo(() => {
    const one = drawText(before.definition, before.name)
    const other = drawText(after.definition, after.name)
    if (one === null || other === null) return null
    return diffGraphs(
      exact && !one.names.includes(before.name) ? emptyGraph : one,
      exact && !other.names.includes(after.name) ? emptyGraph : other,
    )
  }, [before, after, exact])
  if (diff === null) return <p className="graph-empty">{text.broken}</p>
  const counts = countMarks(diff)
  return (
    <div className="flex h-full flex-col">
      <p role="status" className="flex shrink-0 items-center gap-4 border-b bg-surface px-4 py-1.5 text-muted text-xs">
        {diff.marks.size === 0
          ? text.sameGraph
          : kinds.map((kind) => (
              <span key={kind} className="flex items-center gap-1.5">
                <span
                  aria-hidden
                  className="size-2.5 rounded-sm border-2"
                  style={{ borderColor: markColours[kind], borderStyle: kind === 'removed' ? 'dashed' : 'solid' }}
                />
                {text.changed[kind]}: {counts[kind]}
              </span>
            ))}
      </p>
      <div className="min-h-0 flex-1">
        <MarksContext value={diff.marks}>
          <ReactFlowProvider>
            <GraphCanvas model={diff.model} />
          </ReactFlowProvider>
        </MarksContext>
      </div>
    </div>
  )
}
