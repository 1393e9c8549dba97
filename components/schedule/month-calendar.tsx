'use client'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useCalendar } from '../api/use-calendar.ts'
import { useLocale, useText } from '../i18n/use-text.ts'
import { LoadProblem } from '../lists/load-problem.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Dialog, DialogContent } from '../ui/dialog.tsx'
import { useUrlState } from '../url/use-url-state.ts'
import { CalendarChip } from './calendar-chip.tsx'
import { entriesByDay } from './calendar-entries.ts'
import { DayCell } from './day-cell.tsx'
import { dayOf, monthGrid, readMonth, shiftMonth } from './month-grid.ts'

/** The runs of a month: past ones with their states, coming ones outlined. */
export function MonthCalendar() {
  const text = useText()
  const locale = useLocale()
  const { get, set } = useUrlState()
  const month = readMonth(get('month'), new Date())
  const grid = useMemo(() => monthGrid(month), [month])
  const { data, error, refetch } = useCalendar(grid.from.toISOString(), grid.to.toISOString())
  const byDay = useMemo(() => (data === undefined ? null : entriesByDay(data)), [data])
  const [openDay, setOpenDay] = useState<string | null>(null)
  const today = dayOf(new Date())
  const format = (day: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, options).format(new Date(`${day}T00:00`))
  const title = format(`${month}-01`, { month: 'long', year: 'numeric' })
  const goTo = (next: string) => set({ month: next === today.slice(0, 7) ? null : next })
  if (error !== null && data === undefined) {
    return (
      <Card>
        <LoadProblem error={error} onRetry={refetch} />
      </Card>
    )
  }
  return (
    <Card className="overflow-hidden">
      <div className="flex h-12 items-center gap-1 border-b px-3">
        <Button
          variant="ghost"
          size="icon"
          aria-label={text.schedules.previousMonth}
          onClick={() => goTo(shiftMonth(month, -1))}
        >
          <ChevronLeft />
        </Button>
        <Button
          variant="ghost"
          size="icon"
          aria-label={text.schedules.nextMonth}
          onClick={() => goTo(shiftMonth(month, 1))}
        >
          <ChevronRight />
        </Button>
        <h2 className="mx-2 font-semibold text-base first-letter:uppercase" aria-live="polite">
          {title}
        </h2>
        <Button size="sm" onClick={() => goTo(today.slice(0, 7))}>
          {text.schedules.today}
        </Button>
        {data?.truncated === true && <p className="ml-auto text-delayed-ink text-xs">{text.schedules.truncated}</p>}
      </div>
      <div className="grid grid-cols-7 border-b bg-sunken">
        {grid.days.slice(0, 7).map((day) => (
          <div key={day} className="px-2 py-1.5 font-medium text-faint text-xs">
            {format(day, { weekday: 'short' })}
          </div>
        ))}
      </div>
      <div className="grid auto-rows-[7.25rem] grid-cols-7 gap-px bg-line">
        {grid.days.map((day) => (
          <DayCell
            key={day}
            day={day}
            label={format(day, { dateStyle: 'full' })}
            isToday={day === today}
            isOutside={!day.startsWith(month)}
            entries={byDay?.get(day) ?? []}
            onMore={() => setOpenDay(day)}
          />
        ))}
      </div>
      <Dialog open={openDay !== null} onOpenChange={() => setOpenDay(null)}>
        {openDay !== null && (
          <DialogContent title={text.schedules.dayTitle(format(openDay, { dateStyle: 'full' }))} className="max-w-md">
            <ul className="flex flex-col gap-1">
              {(byDay?.get(openDay) ?? []).map((entry) => (
                <li key={entry.key}>
                  <CalendarChip entry={entry} />
                </li>
              ))}
            </ul>
          </DialogContent>
        )}
      </Dialog>
    </Card>
  )
}
