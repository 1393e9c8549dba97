'use client'
import { CalendarClock } from 'lucide-react'
import Link from 'next/link'
import type { Occurrence } from '../../engine/contract/console.ts'
import { useText } from '../i18n/use-text.ts'
import { RelativeTime } from '../time/relative-time.tsx'
import { Button } from '../ui/button.tsx'
import { Card, CardHeader } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ListSkeleton } from './list-skeleton.tsx'

export function UpcomingCard({ occurrences }: { readonly occurrences: readonly Occurrence[] | undefined }) {
  const text = useText()
  return (
    <Card>
      <CardHeader
        title={text.home.next}
        actions={
          <Button asChild variant="ghost" size="sm">
            <Link href="/schedules?view=calendar">{text.schedules.calendar}</Link>
          </Button>
        }
      />
      {occurrences === undefined ? (
        <ListSkeleton lines={4} />
      ) : occurrences.length === 0 ? (
        <EmptyState
          icon={CalendarClock}
          title={text.home.noNext}
          className="py-8"
          actions={
            <Button asChild>
              <Link href="/schedules?new=1">{text.home.newSchedule}</Link>
            </Button>
          }
        >
          {text.home.noNextHint}
        </EmptyState>
      ) : (
        <ul className="divide-y">
          {occurrences.map(({ triggerId, name, workflowName, at }) => (
            <li key={`${triggerId} ${at}`} className="flex h-12 items-center gap-3 px-4">
              <div className="min-w-0 flex-1">
                <p className="truncate font-medium text-sm">{workflowName}</p>
                <p className="truncate text-faint text-xs">{name}</p>
              </div>
              <RelativeTime at={at} className="shrink-0 text-muted text-xs" />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
