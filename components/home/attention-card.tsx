'use client'
import { CircleCheck, UserCheck } from 'lucide-react'
import Link from 'next/link'
import type { Summary } from '../../engine/contract/console.ts'
import { causeLine } from '../execution/error-cause.ts'
import { useText } from '../i18n/use-text.ts'
import { RelativeTime } from '../time/relative-time.tsx'
import { Button } from '../ui/button.tsx'
import { Card, CardHeader } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { StateIcon } from '../ui/state-icon.tsx'
import { ListSkeleton } from './list-skeleton.tsx'

/** Tasks that wait for somebody, then what failed. */
export function AttentionCard({ summary }: { readonly summary: Summary | undefined }) {
  const text = useText()
  const total = summary === undefined ? undefined : summary.waiting.length + summary.failed.length
  return (
    <Card>
      <CardHeader title={text.home.needsAttention} count={total} />
      {summary === undefined ? (
        <ListSkeleton lines={3} />
      ) : total === 0 ? (
        <EmptyState icon={CircleCheck} title={text.home.allGood} className="py-8">
          {text.home.allGoodHint}
        </EmptyState>
      ) : (
        <ul className="divide-y">
          {summary.waiting.map(({ execution, taskId, taskName, since }) => (
            <li key={taskId} className="flex min-h-12 items-center gap-3 px-4 py-1.5">
              <span data-hue="delayed" className="grid size-5 place-items-center rounded-full bg-hue-soft text-hue-ink">
                <UserCheck className="size-3" strokeWidth={2.5} />
              </span>
              <div className="min-w-0 flex-1">
                <p className="truncate text-sm">
                  <span className="font-medium">{taskName}</span>
                  <span className="text-muted"> · {execution.workflowName}</span>
                </p>
                <p className="truncate text-faint text-xs">{text.home.waitsFor}</p>
              </div>
              <RelativeTime at={since} className="shrink-0 text-faint text-xs" />
              <Button asChild size="sm" variant="primary">
                <Link href={`/executions/${execution.id}?task=${encodeURIComponent(taskName)}`}>
                  {text.home.complete}
                </Link>
              </Button>
            </li>
          ))}
          {summary.failed.map((execution) => (
            <li key={execution.id}>
              <Link
                href={`/executions/${execution.id}`}
                className="flex min-h-12 items-center gap-3 px-4 py-1.5 hover:bg-hover"
              >
                <StateIcon state="ERROR" />
                <div className="min-w-0 flex-1">
                  <p className="truncate font-medium text-sm">{execution.workflowName}</p>
                  <p className="truncate text-faint text-xs">
                    {execution.stateInfo === null ? text.home.failed : causeLine(execution.stateInfo)}
                  </p>
                </div>
                <RelativeTime
                  at={execution.finishedAt ?? execution.updatedAt}
                  className="shrink-0 text-faint text-xs"
                />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
