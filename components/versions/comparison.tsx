'use client'
import { CodeBlock } from '../data/code-block.tsx'
import { GraphView } from '../designer/graph-view.tsx'
import { useText } from '../i18n/use-text.ts'
import { LoadProblem } from '../lists/load-problem.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { GraphDiffView } from './graph-diff.tsx'
import { TextDiff } from './text-diff.tsx'
import { useRevision } from './use-revisions.ts'

interface ComparisonProps {
  readonly id: string
  /** Null shows the other one alone. */
  readonly from: number | null
  readonly to: number
  readonly view: 'text' | 'graph'
}

/** Two revisions, or one, as text or as a graph. */
export function Comparison({ id, from, to, view }: ComparisonProps) {
  const text = useText().versions
  const before = useRevision(id, from)
  const after = useRevision(id, to)
  const error = after.error ?? before.error
  if (error !== null) {
    return (
      <LoadProblem
        error={error}
        onRetry={() => {
          before.refetch()
          after.refetch()
        }}
      />
    )
  }
  if (after.data === undefined || (from !== null && before.data === undefined)) {
    return <Skeleton className="h-full w-full rounded-none" />
  }
  if (before.data === undefined) {
    return view === 'graph' ? (
      <GraphView definition={after.data.definition} workflowName={after.data.name} />
    ) : (
      <div className="h-full overflow-auto p-4">
        <CodeBlock code={after.data.definition} />
      </div>
    )
  }
  if (view === 'graph') return <GraphDiffView before={before.data} after={after.data} />
  return (
    <div className="flex h-full flex-col">
      {before.data.definition === after.data.definition && (
        <p role="status" className="shrink-0 border-b bg-surface px-4 py-1.5 text-muted text-xs">
          {text.same}
        </p>
      )}
      <div className="min-h-0 flex-1">
        <TextDiff
          key={`${from} ${to}`}
          before={before.data.definition}
          beforeLabel={text.revision(before.data.number)}
          after={after.data.definition}
          afterLabel={text.revision(to)}
        />
      </div>
    </div>
  )
}
