'use client'
import { CornerLeftUp } from 'lucide-react'
import Link from 'next/link'
import type { ExecutionSnapshot } from '../../engine/contract/console.ts'
import { useText } from '../i18n/use-text.ts'
import { pinnedNames } from '../run/pinned-names.ts'
import { PinnedNote } from '../run/pinned-note.tsx'
import { Duration } from '../time/duration.tsx'
import { RelativeTime } from '../time/relative-time.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { ErrorText } from './error-text.tsx'
import { ExecutionCommands } from './execution-commands.tsx'
import { ReasonLine } from './reason-line.tsx'
import { RevisionLink } from './revision-link.tsx'
import { ShortId } from './short-id.tsx'
import { TriggerText } from './trigger-text.tsx'

/** The state of an execution at a glance, and what can be done to it. */
export function ExecutionHeader({ snapshot }: { readonly snapshot: ExecutionSnapshot }) {
  const text = useText()
  const { execution } = snapshot
  return (
    <header className="flex flex-col gap-2 border-b bg-surface px-6 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <StateBadge state={execution.state} className="h-6 text-sm" />
        <h1 className="min-w-0 truncate font-semibold text-lg tracking-tight">
          {execution.workflowId === null ? (
            execution.workflowName
          ) : (
            <Link href={`/workflows/${execution.workflowId}`} className="rounded hover:underline">
              {execution.workflowName}
            </Link>
          )}
        </h1>
        <span className="text-lg text-muted">
          <Duration from={execution.createdAt} to={execution.finishedAt} />
        </span>
        <div className="ml-auto">
          <ExecutionCommands snapshot={snapshot} />
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-muted text-xs">
        <ShortId id={execution.id} label={text.common.copyId} />
        <RevisionLink snapshot={snapshot} />
        <TriggerText trigger={execution.triggeredBy} />
        <RelativeTime at={execution.createdAt} />
        <PinnedNote names={pinnedNames(snapshot.params)} />
        {execution.parentExecutionId !== null && (
          <Link
            href={`/executions/${execution.parentExecutionId}`}
            className="inline-flex items-center gap-1 text-accent hover:underline"
          >
            <CornerLeftUp className="size-3" /> {text.execution.parent}
          </Link>
        )}
        {execution.description !== null && execution.description !== '' && (
          <span className="min-w-0 truncate">{execution.description}</span>
        )}
      </div>
      {execution.reason !== null && <ReasonLine reason={execution.reason} />}
      {execution.stateInfo !== null && execution.stateInfo !== '' && execution.state === 'ERROR' && (
        <ErrorText message={execution.stateInfo} />
      )}
    </header>
  )
}
