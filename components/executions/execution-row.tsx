'use client'
import Link from 'next/link'
import type { ExecutionSummary } from '../../engine/contract/console.ts'
import { causeLine } from '../execution/error-cause.ts'
import { ShortId } from '../execution/short-id.tsx'
import { TriggerText } from '../execution/trigger-text.tsx'
import { useText } from '../i18n/use-text.ts'
import { Duration } from '../time/duration.tsx'
import { RelativeTime } from '../time/relative-time.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { Td, Tr } from '../ui/table.tsx'

/** One execution in the list; the whole row leads to it. */
export function ExecutionRow({ execution }: { readonly execution: ExecutionSummary }) {
  const text = useText()
  const info =
    execution.state === 'ERROR' ? execution.stateInfo && causeLine(execution.stateInfo) : execution.description
  return (
    <Tr className="relative">
      <Td>
        <StateBadge state={execution.state} />
      </Td>
      <Td>
        <div className="flex items-baseline gap-2 overflow-hidden">
          <Link
            href={`/executions/${execution.id}`}
            className="max-w-full shrink-0 truncate rounded font-medium after:absolute after:inset-0"
          >
            {execution.workflowName}
          </Link>
          {info !== null && info !== '' && <span className="truncate text-faint text-xs">{info}</span>}
        </div>
      </Td>
      <Td className="hidden xl:table-cell">
        <span className="relative z-10">
          <ShortId quiet id={execution.id} label={text.common.copyId} />
        </span>
      </Td>
      <Td className="text-muted">
        <RelativeTime at={execution.createdAt} className="relative z-10" />
      </Td>
      <Td className="text-right">
        <Duration from={execution.createdAt} to={execution.finishedAt} />
      </Td>
      <Td>
        <TriggerText trigger={execution.triggeredBy} />
      </Td>
    </Tr>
  )
}
