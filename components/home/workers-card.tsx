'use client'
import { Cpu } from 'lucide-react'
import type { Summary } from '../../engine/contract/console.ts'
import { useText } from '../i18n/use-text.ts'
import { formatDuration } from '../time/format-duration.ts'
import { RelativeTime } from '../time/relative-time.tsx'
import { useNow } from '../time/use-now.ts'
import { Card, CardHeader } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ListSkeleton } from './list-skeleton.tsx'

export function WorkersCard({ workers }: { readonly workers: Summary['workers'] | undefined }) {
  const text = useText()
  const now = useNow()
  return (
    <Card>
      <CardHeader title={text.home.workers} count={workers?.length} />
      {workers === undefined ? (
        <ListSkeleton lines={1} />
      ) : workers.length === 0 ? (
        <EmptyState icon={Cpu} title={text.home.noWorkers} className="py-8">
          {text.home.noWorkersHint}
        </EmptyState>
      ) : (
        <ul className="divide-y">
          {workers.map((worker) => (
            <li key={worker.name} className="flex h-12 items-center gap-3 px-4">
              <span data-hue="success" className="size-2 shrink-0 rounded-full bg-hue ring-3 ring-hue-soft" />
              <div className="min-w-0 flex-1">
                <p className="truncate font-mono text-xs">{worker.name}</p>
                <p className="truncate text-faint text-xs">
                  {text.home.workerLoad(worker.executions)} · {text.home.up}{' '}
                  {formatDuration(Math.max(0, Math.floor((now - Date.parse(worker.startedAt)) / 1000)), text.units)}
                </p>
              </div>
              <span className="shrink-0 text-muted text-xs">
                <span className="sr-only">{text.home.lastBeat} </span>
                <RelativeTime at={worker.beatAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
