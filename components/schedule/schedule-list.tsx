'use client'
import { useQueryClient } from '@tanstack/react-query'
import { CalendarClock } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Schedule } from '../../engine/contract/console.ts'
import { deleteCronTrigger } from '../api/commands/delete-cron-trigger.ts'
import { pauseCronTrigger } from '../api/commands/pause-cron-trigger.ts'
import { runCronTrigger } from '../api/commands/run-cron-trigger.ts'
import { useSchedules } from '../api/use-schedules.ts'
import { useText } from '../i18n/use-text.ts'
import { LoadProblem } from '../lists/load-problem.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { Table, Th } from '../ui/table.tsx'
import { toastDone, toastError } from '../ui/toast.ts'
import { ScheduleRow } from './schedule-row.tsx'

export function ScheduleList({ onNew }: { readonly onNew: () => void }) {
  const text = useText()
  const router = useRouter()
  const client = useQueryClient()
  const { data, error, refetch } = useSchedules()
  const [deleting, setDeleting] = useState<Schedule | null>(null)
  const [busy, setBusy] = useState(false)
  const attempt = async (what: () => Promise<unknown>, done: string) => {
    setBusy(true)
    try {
      await what()
      toastDone(done)
      setDeleting(null)
      for (const queryKey of [['schedules'], ['calendar'], ['summary']]) client.invalidateQueries({ queryKey })
    } catch (problem) {
      toastError(text.schedules.failed, problem)
    } finally {
      setBusy(false)
    }
  }
  const runNow = (schedule: Schedule) =>
    attempt(async () => router.push(`/executions/${await runCronTrigger(schedule.id)}`), text.schedules.started)
  const pause = (schedule: Schedule) =>
    attempt(
      () => pauseCronTrigger(schedule.id, !schedule.paused),
      schedule.paused ? text.schedules.resumedDone : text.schedules.pausedDone,
    )
  return (
    <Card>
      {error !== null && data === undefined ? (
        <LoadProblem error={error} onRetry={refetch} />
      ) : data?.length === 0 ? (
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
      ) : (
        <Table>
          <thead>
            <tr>
              <Th>{text.common.name}</Th>
              <Th className="w-[26%]">{text.schedules.pattern}</Th>
              <Th className="w-36 xl:w-60">{text.schedules.nextRuns}</Th>
              <Th className="hidden w-40 xl:table-cell">{text.schedules.lastRuns}</Th>
              <Th className="w-36">
                <span className="sr-only">{text.common.actions}</span>
              </Th>
            </tr>
          </thead>
          <tbody>
            {data === undefined ? (
              <SkeletonRows rows={5} columns={5} />
            ) : (
              data.map((schedule) => (
                <ScheduleRow
                  key={schedule.id}
                  schedule={schedule}
                  busy={busy}
                  onRun={runNow}
                  onPause={pause}
                  onDelete={setDeleting}
                />
              ))
            )}
          </tbody>
        </Table>
      )}
      {deleting !== null && (
        <ConfirmDialog
          open
          onOpenChange={() => setDeleting(null)}
          title={text.schedules.deleteTitle(deleting.name)}
          confirmLabel={text.schedules.delete}
          busy={busy}
          onConfirm={() => attempt(() => deleteCronTrigger(deleting.id), text.schedules.deleted)}
        >
          {text.schedules.deleteHint}
        </ConfirmDialog>
      )}
    </Card>
  )
}
