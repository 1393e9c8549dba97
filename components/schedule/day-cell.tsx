'use client'
import { useText } from '../i18n/use-text.ts'
import { cn } from '../ui/cn.ts'
import { CalendarChip } from './calendar-chip.tsx'
import type { CalendarEntry } from './calendar-entries.ts'

/** So many lines fit; of more the last line says how many are left. */
const lines = 4

interface DayCellProps {
  readonly day: string
  readonly label: string
  readonly isToday: boolean
  readonly isOutside: boolean
  readonly entries: readonly CalendarEntry[]
  readonly onMore: () => void
}

export function DayCell({ day, label, isToday, isOutside, entries, onMore }: DayCellProps) {
  const text = useText()
  const shown = entries.length > lines ? entries.slice(0, lines - 1) : entries
  return (
    <section
      aria-label={label}
      className={cn('flex min-w-0 flex-col gap-0.5 bg-surface p-1', isOutside && 'bg-canvas')}
    >
      <span
        className={cn(
          'mb-0.5 ml-0.5 grid size-5 place-items-center rounded-full text-xs tabular-nums',
          isOutside ? 'text-faint' : 'text-muted',
          isToday && 'bg-accent font-semibold text-surface',
        )}
      >
        {Number(day.slice(8))}
      </span>
      {shown.map((entry) => (
        <CalendarChip key={entry.key} entry={entry} />
      ))}
      {entries.length > shown.length && (
        <button
          type="button"
          onClick={onMore}
          className="rounded px-1 text-left text-2xs text-muted hover:bg-hover hover:text-fg"
        >
          {text.schedules.more(entries.length - shown.length)}
        </button>
      )}
    </section>
  )
}
