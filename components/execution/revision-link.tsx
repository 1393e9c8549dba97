'use client'
import Link from 'next/link'
import type { ExecutionSnapshot } from '../../engine/contract/console.ts'
import { useText } from '../i18n/use-text.ts'

/** The revision that runs, and what changed since when there is a newer one. */
export function RevisionLink({ snapshot }: { readonly snapshot: ExecutionSnapshot }) {
  const text = useText()
  const { execution, revision, newestRevision } = snapshot
  if (execution.workflowId === null || newestRevision === null) return <span>{text.execution.revision(revision)}</span>
  const history = `/workflows/${execution.workflowId}/revisions`
  return (
    <span className="flex items-center gap-1.5">
      <Link href={`${history}?to=${revision}&from=none`} className="rounded text-accent hover:underline">
        {text.execution.revision(revision)}
      </Link>
      {newestRevision > revision && (
        <Link href={`${history}?from=${revision}&to=${newestRevision}`} className="rounded text-accent hover:underline">
          ({text.versions.changedSince(newestRevision)})
        </Link>
      )}
    </span>
  )
}
