'use client'
import { useMemo } from 'react'
import type { RevisionText } from '../../engine/contract/console.ts'
import { GraphView } from '../designer/graph-view.tsx'
import { drawText } from '../designer/text/read-text.ts'
import { useText } from '../i18n/use-text.ts'
import { Select } from '../ui/select.tsx'
import { GraphDiffView } from './graph-diff.tsx'

interface GraphComparisonProps {
  /** Undefined shows the other one alone. */
  readonly before: RevisionText | undefined
  readonly after: RevisionText
  readonly exact?: boolean
}

/** The graph of one revision, or that of two as one. */
export function GraphComparison({ before, after, exact = false }: GraphComparisonProps) {
  if (before === undefined) return <GraphView definition={after.definition} workflowName={after.name} />
  return <GraphDiffView before={before} after={after} exact={exact} />
}

interface BookComparisonProps extends Omit<GraphComparisonProps, 'exact'> {
  /** The workflow whose graph is shown, if it is in either text; else the first. */
  readonly member: string | null
  readonly onMember: (name: string) => void
}

/** As {@link GraphComparison}, of one of the workflows that a workbook has or had. */
export function BookComparison({ before, after, member, onMember }: BookComparisonProps) {
  const text = useText().canvas.members
  const names = useMemo(() => {
    const of = (one: RevisionText | undefined) => (one === undefined ? null : drawText(one.definition, ''))?.names ?? []
    return [...new Set([...of(after), ...of(before)])]
  }, [before, after])
  const shown = names.find((name) => name === member) ?? names[0] ?? ''
  return (
    <div className="flex h-full flex-col">
      {names.length > 1 && (
        <div className="shrink-0 border-b bg-surface px-4 py-1.5">
          <Select
            aria-label={text.label}
            className="w-52"
            value={shown}
            onValueChange={onMember}
            options={names.map((name) => ({ value: name, label: name }))}
          />
        </div>
      )}
      <div className="min-h-0 flex-1">
        <GraphComparison
          key={shown}
          exact
          before={before === undefined ? undefined : { ...before, name: shown }}
          after={{ ...after, name: shown }}
        />
      </div>
    </div>
  )
}
