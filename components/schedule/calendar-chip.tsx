'use client'
import Link from 'next/link'
import { useLocale, useText } from '../i18n/use-text.ts'
import { cn } from '../ui/cn.ts'
import { stateLooks } from '../ui/states.ts'
import { Tooltip } from '../ui/tooltip.tsx'
import type { CalendarEntry } from './calendar-entries.ts'

/** One run in the calendar: coloured by its state when it is past, hatched and outlined when it is to come. */
export function CalendarChip({ entry }: { readonly entry: CalendarEntry }) {
  const text = useText()
  const locale = useLocale()
  const look = stateLooks[entry.state ?? 'NONE']
  const Icon = look.icon
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(Date.parse(entry.at))
  const past = entry.kind === 'past'
  const state = !past
    ? text.schedules.upcoming
    : entry.state === null
      ? text.schedules.notStarted
      : text.states[entry.state]
  const className = cn(
    'flex h-4.5 w-full items-center gap-1 overflow-hidden rounded-sm px-1 text-2xs leading-none',
    past ? 'bg-hue-soft text-hue-ink' : 'hatched border border-line-strong border-dashed text-muted',
    entry.executionId !== null && 'hover:ring-1 hover:ring-hue',
  )
  const content = (
    <>
      {past && (
        <Icon aria-hidden className={cn('size-2.5 shrink-0', look.turns && 'animate-spin-slow')} strokeWidth={3} />
      )}
      <span className="shrink-0 tabular-nums opacity-80">{time}</span>
      <span className="truncate font-medium">{entry.workflowName}</span>
      <span className="sr-only">{state}</span>
    </>
  )
  return (
    <Tooltip content={`${entry.name} · ${entry.workflowName} · ${time} · ${state}`}>
      {entry.executionId === null ? (
        <span data-hue={look.hue} className={className}>
          {content}
        </span>
      ) : (
        <Link href={`/executions/${entry.executionId}`} data-hue={look.hue} className={className}>
          {content}
        </Link>
      )}
    </Tooltip>
  )
}
