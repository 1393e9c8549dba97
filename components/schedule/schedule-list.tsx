'use client'
import { CalendarClock } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Schedule } from '../../engine/contract/console.ts'
import { deleteCronTrigger } from '../api/commands/delete-cron-trigger.ts'
import { pauseCronTrigger } from '../api/commands/pause-cron-trigger.ts'
import { runCronTrigger } from '../api/commands/run-cron-trigger.ts'
import { useAttempt } from '../api/use-attempt.ts'
import { useSchedules } from '../api/use-schedules.ts'
import { useText } from '../i18n/use-text.ts'
import { LoadedTable } from '../lists/loaded-table.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Th } from '../ui/table.tsx'
import { ScheduleRow } from './schedule-row.tsx'

export function ScheduleList({ onNew }: { readonly onNew: () => void }) {
  const text = useText()
  const router = useRouter()
  const { data, error, refetch } = useSchedules()
  const [deleting, setDeleting] = useState<Schedule | null>(null)
  const { busy, attempt } = useAttempt(text.schedules.failed, ['schedules', 'calendar', 'summary'])
  const runNow = (schedule: Schedule) =>
    attempt(async () => router.push(`/executions/${await runCronTrigger(schedule.id)}`), text.schedules.started)
  const pause = (schedule: Schedule) =>
    attempt(
      () => pauseCronTrigger(schedule.id, !schedule.paused),
      schedule.paused ? text.schedules.resumedDone : text.schedules.pausedDone,
    )
  return (
    <Card>
      <LoadedTable
        rows={data}
        error={error}
        onRetry={refetch}
        columns={5}
        expected={5}
        actionsWidth="w-36"
        empty={
          <EmptyState
            icon={CalendarClock}
            title={text.schedules.empty}
            actions={
              <Button variant="primary" onClick={onNew}>
                {text.schedules.new}
              </Button>
            }
          >
            {text.schedules.emptyHint}
          </EmptyState>
        }
        head={
          <>
            <Th>{text.common.name}</Th>
            <Th className="w-[26%]">{text.schedules.pattern}</Th>
            <Th className="w-36 xl:w-60">{text.schedules.nextRuns}</Th>
            <Th className="hidden w-40 xl:table-cell">{text.schedules.lastRuns}</Th>
          </>
        }
        row={(schedule) => (
          <ScheduleRow
            key={schedule.id}
            schedule={schedule}
            busy={busy}
            onRun={runNow}
            onPause={pause}
            onDelete={setDeleting}
          />
        )}
      />
      {deleting !== null && (
        <ConfirmDialog
          open
          onOpenChange={() => setDeleting(null)}
          title={text.schedules.deleteTitle(deleting.name)}
          confirmLabel={text.schedules.delete}
          busy={busy}
          onConfirm={async () => {
            if (await attempt(() => deleteCronTrigger(deleting.id), text.schedules.deleted)) setDeleting(null)
          }}
        >
          {text.schedules.deleteHint}
        </ConfirmDialog>
      )}
    </Card>
  )
}
