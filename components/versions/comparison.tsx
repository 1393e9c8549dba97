'use client'
import { CodeBlock } from '../data/code-block.tsx'
import { useText } from '../i18n/use-text.ts'
import { LoadProblem } from '../lists/load-problem.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import type { Definition } from '../url/definition.ts'
import { BookComparison, GraphComparison } from './graph-comparison.tsx'
import { TextDiff } from './text-diff.tsx'
import { useRevision } from './use-revisions.ts'

interface ComparisonProps {
  readonly of: Definition
  /** Null shows the other one alone. */
  readonly from: number | null
  readonly to: number
  readonly view: 'text' | 'graph'
  /** The workflow of a workbook whose graph is shown; null for the first. */
  readonly member: string | null
  readonly onMember: (name: string) => void
}

/** Two revisions, or one, as text or as a graph. */
export function Comparison({ of, from, to, view, member, onMember }: ComparisonProps) {
  const text = useText().versions
  const before = useRevision(of, from)
  const after = useRevision(of, to)
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
  if (view === 'graph') {
    const texts = { before: before.data, after: after.data }
    return of.kind === 'workbook' ? (
      <BookComparison {...texts} member={member} onMember={onMember} />
    ) : (
      <GraphComparison {...texts} />
    )
  }
  if (before.data === undefined) {
    return (
      <div className="h-full overflow-auto p-4">
        <CodeBlock code={after.data.definition} />
      </div>
    )
  }
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
