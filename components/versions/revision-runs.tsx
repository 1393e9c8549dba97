'use client'
import { useQuery } from '@tanstack/react-query'
import { Play } from 'lucide-react'
import Link from 'next/link'
import { countLimit, type ExecutionPage } from '../../engine/contract/console.ts'
import { fetchJson } from '../api/fetch-json.ts'
import { useText } from '../i18n/use-text.ts'

interface RevisionRunsProps {
  /** Id of the workflow. */
  readonly workflow: string
  readonly number: number
}

/** How many executions ran this revision, sub-workflows among them; leads to their list. */
export function RevisionRuns({ workflow, number }: RevisionRunsProps) {
  const text = useText().versions
  const query = new URLSearchParams({ workflow, revision: String(number) })
  const runs = useQuery({
    queryKey: ['executions', 'of-revision', workflow, number],
    queryFn: ({ signal }) => fetchJson<ExecutionPage>(`/api/executions?${query}&limit=1`, { signal }),
  })
  if (runs.data === undefined) return null
  const counts = Object.values(runs.data.counts)
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return <span className="whitespace-nowrap text-faint text-sm">{text.noRuns}</span>
  return (
    <Link
      href={`/executions?${query}`}
      className="flex items-center gap-1.5 whitespace-nowrap rounded text-accent text-sm hover:underline"
    >
      <Play aria-hidden className="size-3.5" />
      {text.runs(
        total,
        counts.some((count) => count >= countLimit),
      )}
    </Link>
  )
}
