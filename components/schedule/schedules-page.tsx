'use client'
import { CalendarDays, List, Plus } from 'lucide-react'
import { useText } from '../i18n/use-text.ts'
import { Page } from '../shell/page.tsx'
import { Button } from '../ui/button.tsx'
import { cn } from '../ui/cn.ts'
import { useUrlState } from '../url/use-url-state.ts'
import { CreateScheduleDialog } from './create-schedule-dialog.tsx'
import { MonthCalendar } from './month-calendar.tsx'
import { ScheduleList } from './schedule-list.tsx'

/** Schedules as a list or as a month. */
export function SchedulesPage() {
  const text = useText()
  const { get, set } = useUrlState()
  const view = get('view') === 'calendar' ? 'calendar' : 'list'
  const choices = [
    { value: 'list', label: text.schedules.list, icon: List },
    { value: 'calendar', label: text.schedules.calendar, icon: CalendarDays },
  ] as const
  return (
    <Page
      title={text.schedules.title}
      actions={
        <>
          <div className="flex rounded-md border border-line-strong bg-surface p-0.5">
            {choices.map(({ value, label, icon: Icon }) => (
              <button
                key={value}
                type="button"
                aria-pressed={view === value}
                onClick={() => set({ view: value === 'list' ? null : value })}
                className={cn(
                  'flex h-6.5 items-center gap-1.5 rounded px-2 text-xs',
                  view === value ? 'bg-hover font-medium text-fg' : 'text-muted hover:text-fg',
                )}
              >
                <Icon className="size-3.5" /> {label}
              </button>
            ))}
          </div>
          <Button variant="primary" onClick={() => set({ new: '1' })}>
            <Plus /> {text.schedules.new}
          </Button>
        </>
      }
    >
      {view === 'list' ? <ScheduleList onNew={() => set({ new: '1' })} /> : <MonthCalendar />}
      {get('new') !== null && <CreateScheduleDialog onClose={() => set({ new: null })} />}
    </Page>
  )
}
