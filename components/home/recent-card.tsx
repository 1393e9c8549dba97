'use client'
import { Play } from 'lucide-react'
import Link from 'next/link'
import type { ExecutionSummary } from '../../engine/contract/console.ts'
import { TriggerText } from '../execution/trigger-text.tsx'
import { useText } from '../i18n/use-text.ts'
import { Duration } from '../time/duration.tsx'
import { RelativeTime } from '../time/relative-time.tsx'
import { Button } from '../ui/button.tsx'
import { Card, CardHeader } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { ListSkeleton } from './list-skeleton.tsx'

export function RecentCard({ executions }: { readonly executions: readonly ExecutionSummary[] | undefined }) {
  const text = useText()
  return (
    <Card>
      <CardHeader
        title={text.home.recent}
        actions={
          <Button asChild variant="ghost" size="sm">
            <Link href="/executions">{text.home.seeAll}</Link>
          </Button>
        }
      />
      {executions === undefined ? (
        <ListSkeleton lines={6} />
      ) : executions.length === 0 ? (
        <EmptyState
          icon={Play}
          title={text.home.noRecent}
          className="py-8"
          actions={
            <Button asChild variant="primary">
              <Link href="/workflows">{text.executions.openWorkflows}</Link>
            </Button>
          }
        >
          {text.home.noRecentHint}
        </EmptyState>
      ) : (
        <ul className="divide-y">
          {executions.map((execution) => (
            <li key={execution.id}>
              <Link
                href={`/executions/${execution.id}`}
                className="grid h-11 grid-cols-[7.5rem_minmax(0,1fr)_6.5rem_6.5rem_7rem] items-center gap-3 px-4 text-sm hover:bg-hover"
              >
                <span>
                  <StateBadge state={execution.state} />
                </span>
                <span className="truncate font-medium">{execution.workflowName}</span>
                <span className="text-xs">
                  <TriggerText trigger={execution.triggeredBy} />
                </span>
                <span className="text-right text-muted text-xs">
                  <Duration from={execution.createdAt} to={execution.finishedAt} />
                </span>
                <RelativeTime at={execution.createdAt} className="text-right text-faint text-xs" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
