'use client'
import { MousePointerClick, RotateCcw } from 'lucide-react'
import Link from 'next/link'
import { type ReactNode, useState } from 'react'
import type { ActionDetail, TaskDetail, TaskSummary } from '../../engine/contract/console.ts'
import { rerunTask } from '../api/commands/rerun-task.ts'
import { useTaskDetail } from '../api/use-task-detail.ts'
import { JsonView } from '../data/json-view.tsx'
import { useText } from '../i18n/use-text.ts'
import { Duration } from '../time/duration.tsx'
import { RelativeTime } from '../time/relative-time.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { toastDone, toastError } from '../ui/toast.ts'
import { ActionRow } from './action-row.tsx'
import { ApprovalForm } from './approval-form.tsx'
import { ErrorText } from './error-text.tsx'
import { ReasonLine } from './reason-line.tsx'
import { ShortId } from './short-id.tsx'

interface TaskPanelProps {
  /** The name chosen in the graph or the table. */
  readonly name: string | null
  readonly task: TaskSummary | null
}

/** The right side of an execution's page: everything about the chosen task. */
export function TaskPanel({ name, task }: TaskPanelProps) {
  const text = useText()
  if (name === null) {
    return (
      <EmptyState icon={MousePointerClick} title={text.execution.task} className="py-20">
        {text.execution.selectTask}
      </EmptyState>
    )
  }
  return (
    <div className="flex flex-col gap-4 p-4">
      <div className="flex items-center gap-2">
        <h2 className="min-w-0 flex-1 truncate font-semibold" title={name}>
          {name}
        </h2>
        <StateBadge state={task?.state ?? 'NONE'} />
      </div>
      {task === null ? <p className="text-muted text-sm">{text.execution.notReached}</p> : <Task task={task} />}
    </div>
  )
}

/** An asynchronous action that a person may complete. */
const waits = (action: ActionDetail) => !action.isSync && action.state === 'RUNNING'

function Task({ task }: { readonly task: TaskSummary }) {
  const text = useText()
  const { data } = useTaskDetail(task.id)
  return (
    <>
      <div className="-mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-xs">
        <ShortId id={task.id} label={text.common.copyId} />
        {task.startedAt !== null && (
          <>
            <RelativeTime at={task.startedAt} />
            <Duration from={task.startedAt} to={task.finishedAt} />
          </>
        )}
        {task.items !== null && <Badge>{text.execution.items(...task.items)}</Badge>}
        {task.retries > 0 && <Badge>{text.execution.retries(task.retries)}</Badge>}
      </div>
      {task.reason !== null && <ReasonLine reason={task.reason} />}
      {task.state === 'ERROR' && <RerunButton id={task.id} />}
      {task.stateInfo !== null && task.stateInfo !== '' && <ErrorText message={task.stateInfo} />}
      {data === undefined ? <PanelSkeleton /> : <Detail detail={data} />}
    </>
  )
}

function RerunButton({ id }: { readonly id: string }) {
  const text = useText()
  const [busy, setBusy] = useState(false)
  const rerun = async () => {
    setBusy(true)
    try {
      await rerunTask(id)
      toastDone(text.execution.rerunStarted)
    } catch (error) {
      toastError(text.execution.actionFailed, error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button variant="primary" className="self-start" disabled={busy} onClick={rerun}>
      <RotateCcw /> {text.execution.rerun}
    </Button>
  )
}

/** A sub-workflow's error comes as `{result: …}`. */
function isSaidBy(stateInfo: string | null, result: unknown): boolean {
  if (result === stateInfo) return true
  if (typeof result !== 'object' || result === null || Object.keys(result).length !== 1) return false
  return 'result' in result && result.result === stateInfo
}

function Detail({ detail }: { readonly detail: TaskDetail }) {
  const text = useText()
  const { actions, subExecutions } = detail
  const [only] = actions
  // The result of a failed task is mostly its error, which stands above.
  const saidAlready = detail.task.state === 'ERROR' && isSaidBy(detail.task.stateInfo, detail.result)
  return (
    <>
      {actions.filter(waits).map((action) => (
        <ApprovalForm key={action.id} actionId={action.id} />
      ))}
      {actions.length === 1 && only !== undefined && (
        <Section title={text.common.input}>
          <JsonView value={only.input} className="max-h-72" />
        </Section>
      )}
      {!saidAlready && (
        <Section title={text.execution.result}>
          <JsonView value={detail.result} className="max-h-96" />
        </Section>
      )}
      <Section title={text.execution.published}>
        <JsonView value={detail.published} className="max-h-72" />
      </Section>
      {subExecutions.length > 0 && (
        <Section title={text.execution.subExecutions}>
          <ul className="divide-y rounded-md border">
            {subExecutions.map((sub) => (
              <li key={sub.id}>
                <Link href={`/executions/${sub.id}`} className="flex h-10 items-center gap-2 px-2.5 hover:bg-hover">
                  <span className="min-w-0 flex-1 truncate text-sm">{sub.workflowName}</span>
                  <span className="text-faint text-xs">
                    <Duration from={sub.createdAt} to={sub.finishedAt} />
                  </span>
                  <StateBadge state={sub.state} />
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {actions.length > 0 && (
        <Section title={detail.task.items === null ? text.execution.attempts : text.execution.itemRuns}>
          <ul className="divide-y rounded-md border">
            {actions.map((action, at) => (
              <ActionRow
                key={action.id}
                action={action}
                number={(detail.task.items === null ? at : action.index) + 1}
              />
            ))}
          </ul>
          {detail.actionsTotal > actions.length && (
            <p className="mt-1 text-faint text-xs">
              {text.execution.moreAttempts(detail.actionsTotal - actions.length)}
            </p>
          )}
        </Section>
      )}
    </>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1.5 font-medium text-faint text-xs">{title}</h3>
      {children}
    </section>
  )
}

function PanelSkeleton() {
  return (
    <div className="flex flex-col gap-3">
      <Skeleton className="h-3 w-16" />
      <Skeleton className="h-16" />
      <Skeleton className="h-3 w-16" />
      <Skeleton className="h-16" />
    </div>
  )
}
