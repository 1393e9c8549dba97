'use client'
import { Ellipsis, Pause, Play, Trash2, TriangleAlert } from 'lucide-react'
import type { Schedule } from '../../engine/contract/console.ts'
import { useLocale, useText } from '../i18n/use-text.ts'
import { RunStrip } from '../lists/run-strip.tsx'
import { RelativeTime } from '../time/relative-time.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { cn } from '../ui/cn.ts'
import { Dropdown, DropdownContent, DropdownItem, DropdownSeparator, DropdownTrigger } from '../ui/dropdown.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { Td, Tr } from '../ui/table.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { readPattern } from './read-pattern.ts'

interface ScheduleRowProps {
  readonly schedule: Schedule
  readonly busy: boolean
  readonly onRun: (schedule: Schedule) => void
  readonly onPause: (schedule: Schedule) => void
  readonly onDelete: (schedule: Schedule) => void
}

export function ScheduleRow({ schedule, busy, onRun, onPause, onDelete }: ScheduleRowProps) {
  const text = useText()
  const locale = useLocale()
  const { name, workflowName, pattern, timeZone, next, remaining, paused, lastError, lastRuns } = schedule
  const words = pattern === null ? text.schedules.once : readPattern(pattern, text, locale)
  const when = new Intl.DateTimeFormat(locale, {
    day: '2-digit',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
  return (
    <Tr>
      <Td className="py-2">
        <div className="flex items-center gap-2">
          <span className={cn('min-w-0 truncate font-medium', paused && 'text-muted')}>{name}</span>
          {paused && <StateBadge state="PAUSED" />}
          {lastError !== null && (
            <Tooltip content={lastError}>
              <button type="button" aria-label={lastError} className="text-danger">
                <TriangleAlert className="size-4" />
              </button>
            </Tooltip>
          )}
        </div>
        <p className="truncate text-faint text-xs">{workflowName}</p>
      </Td>
      <Td className="py-2">
        {words !== null && <p className="truncate">{words}</p>}
        <p className="flex items-center gap-1.5 text-faint text-xs">
          {pattern !== null && <code>{pattern}</code>}
          <span>{timeZone}</span>
          {remaining !== null && <Badge>{text.schedules.remaining(remaining)}</Badge>}
        </p>
      </Td>
      <Td className="py-2 text-muted text-xs">
        {paused || next[0] === undefined ? (
          <span className="text-faint">–</span>
        ) : (
          <>
            <p className="font-medium text-fg">
              <RelativeTime at={next[0]} />
            </p>
            <p className="hidden truncate tabular-nums xl:block">
              {next
                .slice(1, 3)
                .map((at) => when.format(Date.parse(at)))
                .join(' · ')}
            </p>
          </>
        )}
      </Td>
      <Td className="hidden xl:table-cell">
        {lastRuns.length === 0 ? (
          <span className="text-faint text-xs">{text.workflows.noRuns}</span>
        ) : (
          <RunStrip
            runs={lastRuns.map((run) => ({
              key: run.dueAt,
              executionId: run.executionId,
              state: run.state,
              seconds: null,
              note: run.error ?? when.format(Date.parse(run.dueAt)),
            }))}
          />
        )}
      </Td>
      <Td>
        <div className="flex justify-end gap-1">
          <Button size="sm" disabled={busy} onClick={() => onRun(schedule)}>
            <Play /> {text.schedules.runNow}
          </Button>
          <Dropdown>
            <DropdownTrigger asChild>
              <Button variant="ghost" size="icon-sm" aria-label={`${text.execution.more}: ${name}`}>
                <Ellipsis />
              </Button>
            </DropdownTrigger>
            <DropdownContent>
              <DropdownItem onSelect={() => onPause(schedule)}>
                {paused ? <Play /> : <Pause />}
                {paused ? text.schedules.resume : text.schedules.pause}
              </DropdownItem>
              <DropdownSeparator />
              <DropdownItem danger onSelect={() => onDelete(schedule)}>
                <Trash2 /> {text.schedules.delete}
              </DropdownItem>
            </DropdownContent>
          </Dropdown>
        </div>
      </Td>
    </Tr>
  )
}
